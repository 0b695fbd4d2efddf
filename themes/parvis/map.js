// Places a point, a way or an area on the map of a question, with a pointer or the keyboard, once somebody asks for it.
// The map is in the page already: nothing is fetched, and no third party learns of anything. Nothing needs this script:
// an address, a landmark and squares of the same map say where as well.
(() => {
  "use strict";
  const SVG = "http://www.w3.org/2000/svg";
  for (const place of document.querySelectorAll(".place")) {
    const svg = place.querySelector("svg.map");
    const open = place.querySelector('[data-do="open"]');
    const drawn = place.querySelector('input[type="hidden"]');
    if (!svg || !open || !drawn) continue;
    const [west, north, wide, high, side, margin, columns, rows] = svg.dataset.frame.split(" ").map(Number);
    const whole = svg.getAttribute("viewBox").split(" ").map(Number);
    const ground = svg.querySelector("svg");
    const said = place.querySelector(".map-said");
    const { shape } = place.dataset;
    const least = { point: 1, line: 2, area: 3 }[shape];
    const make = (name, parent, attributes) => {
      const made = parent.appendChild(document.createElementNS(SVG, name));
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      return made;
    };
    const trace = make("path", ground, { class: "map-trace" });
    const cross = make("path", ground, { class: "map-cross", d: "M-24 0h48M0-24v48", visibility: "hidden" });
    const dots = make("g", ground, {});

    // Between units of the picture and ten-millionths of a degree, as `frame.rs` does.
    const degrees = (value) => (value / 1e7).toFixed(7).replace(/\.?0+$/, "");
    const toGround = ([x, y]) => `${degrees(Math.round(west + (x * wide) / side))} ${degrees(Math.round(north - (y * high) / side))}`;
    const toPicture = ([lon, lat]) => [((lon * 1e7 - west) * side) / wide, ((north - lat * 1e7) * side) / high];

    let points = [...drawn.value.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((pair) => toPicture(pair.slice(1).map(Number)));
    if (shape === "area") points.pop();
    let at = points.at(-1) ?? [(columns * side) / 2, (rows * side) / 2];

    const isIn = (path, [x, y]) => {
      const point = svg.createSVGPoint();
      point.x = x;
      point.y = y;
      return path.isPointInFill(point);
    };
    const tell = (...words) => { said.textContent = words.filter(Boolean).join(". "); };
    const here = (point) => {
      if (!isIn(ground.querySelector(".map-border"), point)) return place.dataset.outside;
      const square = String.fromCharCode(65 + Math.floor(point[0] / side)) + (Math.floor(point[1] / side) + 1);
      const district = [...ground.querySelectorAll(".map-district")].find((path) => isIn(path, point));
      return [place.dataset.here.replace("@", square), district?.querySelector("title").textContent].filter(Boolean).join(", ");
    };
    const draw = () => {
      const d = points.map((point, i) => `${i ? "L" : "M"}${point.map(Math.round).join(" ")}`).join("");
      trace.setAttribute("d", d + (shape === "area" && d ? "z" : ""));
      dots.replaceChildren();
      for (const [cx, cy] of points) make("circle", dots, { class: "map-dot", cx, cy, r: 9 });
    };
    const save = () => {
      const list = points.map(toGround);
      if (points.length < least) drawn.value = "";
      else if (shape === "point") drawn.value = `POINT(${list[0]})`;
      else if (shape === "line") drawn.value = `LINESTRING(${list.join(", ")})`;
      else drawn.value = `POLYGON((${[...list, list[0]].join(", ")}))`;
      draw();
      drawn.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const others = [...place.querySelectorAll("input, select")].filter((field) => field !== drawn && !field.name.endsWith(".words"));
    const put = (point) => {
      at = point;
      const where = here(point);
      if (where === place.dataset.outside) return tell(where);
      if (shape === "point") points = [];
      points.push(point);
      // A place is given in one way only, the last one.
      for (const field of others) {
        if (field.type === "radio") field.checked = false;
        else field.value = "";
      }
      save();
      tell(place.dataset.placed, where);
    };
    const undo = () => {
      if (!points.pop()) return;
      save();
      tell(place.dataset.removed);
    };
    place.addEventListener("input", (event) => {
      if (!others.includes(event.target) || !points.length) return;
      points = [];
      save();
    });

    let view = [...whole];
    const look = ([x, y, width, height]) => {
      const clamp = (value, low, top) => Math.max(low, Math.min(value, top));
      view = [clamp(x, 0, whole[2] - width), clamp(y, 0, whole[3] - height), width, height];
      svg.setAttribute("viewBox", view.join(" "));
    };
    const zoom = (factor) => {
      const width = Math.min(whole[2], Math.max(whole[2] / 8, view[2] * factor));
      const height = (width * whole[3]) / whole[2];
      look([at[0] + margin - width / 2, at[1] + margin - height / 2, width, height]);
    };
    const move = (dx, dy) => {
      const step = view[2] / 100;
      at = [Math.max(0, Math.min(columns * side - 1, at[0] + dx * step)), Math.max(0, Math.min(rows * side - 1, at[1] + dy * step))];
      cross.setAttribute("transform", `translate(${at.join(" ")})`);
      const [x, y] = [at[0] + margin, at[1] + margin];
      if (x < view[0] || y < view[1] || x > view[0] + view[2] || y > view[1] + view[3]) zoom(1);
      tell(here(at));
    };
    const acts = {
      in: () => zoom(0.5),
      out: () => zoom(2),
      undo,
      "+": () => zoom(0.5),
      "=": () => zoom(0.5),
      "-": () => zoom(2),
      Enter: () => put(at),
      " ": () => put(at),
      Backspace: undo,
      Delete: undo,
      ArrowLeft: (far) => move(-far, 0),
      ArrowRight: (far) => move(far, 0),
      ArrowUp: (far) => move(0, -far),
      ArrowDown: (far) => move(0, far),
    };
    const start = () => {
      open.hidden = true;
      place.querySelector(".map-tools").hidden = false;
      svg.setAttribute("tabindex", "0");
      svg.setAttribute("role", "application");
      svg.setAttribute("aria-describedby", place.querySelector(".map-tools .hint").id);
      svg.classList.add("map-live");
      cross.setAttribute("visibility", "visible");
      move(0, 0);
      svg.focus();
      svg.addEventListener("keydown", (event) => {
        const act = acts[event.key];
        if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        act(event.shiftKey ? 5 : 1);
      });
      let held = null;
      svg.addEventListener("pointerdown", (event) => { held = { x: event.clientX, y: event.clientY, view, far: false }; });
      svg.addEventListener("pointermove", (event) => {
        if (!held || !event.buttons) return;
        const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
        held.far ||= Math.hypot(dx, dy) > 6;
        const scale = held.view[2] / svg.clientWidth;
        if (held.far) look([held.view[0] - dx * scale, held.view[1] - dy * scale, held.view[2], held.view[3]]);
      });
      svg.addEventListener("click", (event) => {
        if (held?.far) return;
        const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(trace.getScreenCTM().inverse());
        cross.setAttribute("transform", `translate(${x} ${y})`);
        put([x, y]);
      });
    };
    place.addEventListener("click", (event) => {
      const act = event.target.closest?.("[data-do]")?.dataset.do;
      if (act === "open") start();
      else if (act) acts[act]();
    });
    open.hidden = false;
    draw();
  }
})();
