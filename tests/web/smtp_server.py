"""A mail server that writes every message it takes into a folder and tells about it on a line of JSON.

    python smtp_server.py FOLDER [PORT]

The first line says `{"port": …}`, each further one what a message said: to, subject, text, html, file.
"""

import asyncio
import json
import pathlib
import sys
from email import message_from_bytes, policy

from aiosmtpd.controller import UnthreadedController


class Folder:
    def __init__(self, path):
        self.path = path
        self.taken = 0

    async def handle_DATA(self, server, session, envelope):
        self.taken += 1
        file = self.path / f"{self.taken:06}.eml"
        file.write_bytes(envelope.original_content)
        message = message_from_bytes(envelope.original_content, policy=policy.default)
        tell(
            file=str(file),
            to=envelope.rcpt_tos[0],
            sender=envelope.mail_from,
            subject=message["subject"],
            headers={name.lower(): str(value) for name, value in message.items()},
            text=body(message, "plain"),
            html=body(message, "html"),
        )
        return "250 OK"


def body(message, kind):
    part = message.get_body((kind,))
    return part and part.get_content()


def tell(**what):
    print(json.dumps(what), flush=True)


def main(folder, port="0"):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    path = pathlib.Path(folder)
    path.mkdir(parents=True, exist_ok=True)
    controller = UnthreadedController(Folder(path), hostname="127.0.0.1", port=int(port), loop=loop)
    controller.begin()
    tell(port=controller.server.sockets[0].getsockname()[1])
    loop.run_forever()


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except KeyboardInterrupt:
        pass
