#!/usr/bin/env python3
"""How long the function takes from its start to its first poll and to its first answer, and how much memory it has.

Usage: benches/cold_start.py BOOTSTRAP [RUNS]

Plays the part of Lambda's runtime interface on loopback: it starts the program, notes when it asks for its first
event, gives it a GET of /api/health, and reads its memory. The table and the mail server are never reached.
"""

import http.server
import json
import os
import statistics
import subprocess
import sys
import threading
import time

EVENT = json.dumps({
    "version": "2.0",
    "routeKey": "$default",
    "rawPath": "/api/health",
    "rawQueryString": "",
    "headers": {"host": "localhost"},
    "requestContext": {
        "accountId": "anonymous", "apiId": "x", "domainName": "x", "domainPrefix": "x", "requestId": "x",
        "http": {"method": "GET", "path": "/api/health", "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1", "userAgent": "x"},
        "routeKey": "$default", "stage": "$default", "time": "24/Nov/2026:09:00:00 +0000", "timeEpoch": 1795510800000,
    },
    "isBase64Encoded": False,
}).encode()


def run(bootstrap):
    """One start: milliseconds to the first poll and to the first answer, and KiB of memory then."""
    marks, done, given = {}, threading.Event(), threading.Event()

    class Runtime(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            if given.is_set():
                done.wait(5)
                return
            marks["poll"] = time.monotonic()
            given.set()
            self.send_response(200)
            self.send_header("Lambda-Runtime-Aws-Request-Id", "1")
            self.send_header("Lambda-Runtime-Deadline-Ms", str(int(time.time() * 1000) + 10000))
            self.send_header("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-3:0:function:collect")
            self.send_header("Content-Length", str(len(EVENT)))
            self.end_headers()
            self.wfile.write(EVENT)

        def do_POST(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            marks["answer"] = time.monotonic()
            marks["body"] = body
            self.send_response(202)
            self.send_header("Content-Length", "0")
            self.end_headers()
            done.set()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Runtime)
    # The program is killed while it waits for its second event, which is no error.
    server.handle_error = lambda *_: None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    env = {
        "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{server.server_port}",
        "AWS_LAMBDA_FUNCTION_NAME": "collect", "AWS_LAMBDA_FUNCTION_VERSION": "1",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "128", "AWS_REGION": "eu-west-3",
        "AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x", "PARVIS_TABLE": "parvis",
        "PARVIS_MASTER_SECRET": "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE",
        "PARVIS_SMTP_URL": "smtp://127.0.0.1:9", "PARVIS_MAIL_FROM": "participation@valmoret.example",
    }
    started = time.monotonic()
    process = subprocess.Popen([bootstrap], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if not done.wait(10):
        process.kill()
        sys.exit(f"no answer: {process.stderr.read().decode(errors='replace')}")
    with open(f"/proc/{process.pid}/status") as status:
        memory = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    process.kill()
    process.wait()
    server.shutdown()
    if json.loads(marks["body"]).get("body") != "ok":
        sys.exit(f"unexpected answer: {marks['body']!r}")
    return (marks["poll"] - started) * 1000, (marks["answer"] - started) * 1000, memory


def main():
    bootstrap, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 21
    run(bootstrap)
    rows = [run(bootstrap) for _ in range(runs)]
    poll, answer, memory = (statistics.median(column) for column in zip(*rows))
    print(f"size {os.path.getsize(bootstrap)} bytes, median of {runs} starts: first poll {poll:.1f} ms "
          f"(min {min(r[0] for r in rows):.1f}), first answer {answer:.1f} ms, memory {memory / 1024:.1f} MiB")


main()
