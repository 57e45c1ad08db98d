/* What the pages do better with scripts. Each part looks for its own marks (data-…) and stays silent where there are none;
   without this file all pages work by links and forms. Words stand in the pages, never here. */

"use strict";

const all = (marks, from = document) => [...from.querySelectorAll(marks)];
const one = (marks, from = document) => from.querySelector(marks);
const between = (low, value, high) => Math.min(high, Math.max(low, value));

/* Controls that only work with scripts are hidden until now. */
function reveal() {
  for (const it of all("[data-js][hidden]")) it.hidden = false;
  const here = one(".voci [aria-current]");
  if (here) one(".voci ul").scrollLeft = here.offsetLeft - 48;
}

/* Tables that become cards keep their meaning for screen readers. */
function keepTables(from = document) {
  const roles = { table: "table", "thead, tbody": "rowgroup", tr: "row", td: "cell", "th[scope=col]": "columnheader", "th[scope=row]": "rowheader" };
  for (const table of all("table.schede", from)) {
    table.setAttribute("role", "table");
    for (const [marks, role] of Object.entries(roles)) {
      for (const it of all(marks, table)) it.setAttribute("role", role);
    }
  }
}

/* A menu closes when one goes elsewhere. */
function closeMenus() {
  const menus = all("details[data-menu]");
  const close = (menu) => {
    if (menu.open && menu.contains(document.activeElement)) one("summary", menu).focus();
    menu.open = false;
  };
  document.addEventListener("click", (event) => menus.filter((it) => !it.contains(event.target)).forEach((it) => (it.open = false)));
  document.addEventListener("keydown", (event) => event.key === "Escape" && menus.filter((it) => it.open).forEach(close));
  for (const menu of menus) {
    menu.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  }
}

/* A form goes once: a double click or a key held down must not decide twice. */
function sendOnce() {
  for (const form of all("form[data-una-volta]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.partito) return event.preventDefault();
      form.dataset.partito = "1";
      for (const it of all("button:not([type=button])", form)) it.setAttribute("aria-disabled", "true");
    });
  }
  addEventListener("pageshow", () => {
    for (const form of all("form[data-partito]")) {
      delete form.dataset.partito;
      for (const it of all("[aria-disabled]", form)) it.removeAttribute("aria-disabled");
    }
  });
}

/* All rows of a list are ticked at once, or none, and the page says how many are. */
function ticks() {
  for (const button of all("[data-spunta]")) {
    const boxes = all("input[type=checkbox]", button.form);
    const said = one("[data-spuntati]", button.form);
    const count = () => (said.textContent = `${boxes.filter((it) => it.checked).length} / ${boxes.length}`);
    button.addEventListener("click", () => {
      for (const it of boxes) it.checked = button.dataset.spunta === "tutti";
      count();
    });
    button.form.addEventListener("change", count);
    count();
  }
}

/* Passwords can be looked at; six digits send themselves. */
function credentials() {
  for (const button of all("[data-scopri]")) {
    const field = document.getElementById(button.dataset.scopri);
    button.addEventListener("click", () => {
      const shown = field.type === "password";
      field.type = shown ? "text" : "password";
      button.setAttribute("aria-pressed", String(shown));
    });
  }
  for (const field of all("[data-sei]")) {
    field.addEventListener("input", () => {
      if (/^\d{3} ?\d{3}$/.test(field.value.trim())) field.form.requestSubmit();
    });
  }
}

/* A page asks again for what changes, every 20 seconds or as often as it says, while somebody may see it, until it is told that nothing changes any more. Only what changed is replaced, so that focus,
   selection and scroll stay. */
function live() {
  const place = one("[data-vivo]");
  if (!place) return;
  const wanted = one("[data-vivo-acceso]");
  const stopped = one("[data-vivo-fermo]");
  const keyOf = (it) => it.getAttribute("href") || it.id;
  const replace = (old, fresh) => {
    const held = old.contains(document.activeElement) ? keyOf(document.activeElement) : null;
    old.replaceWith(fresh);
    keepTables(fresh);
    if (held !== null) all("a, button", fresh).find((it) => keyOf(it) === held)?.focus({ preventScroll: true });
  };
  const plain = new Map(all(":scope > [id]", place).map((it) => [it.id, it.innerHTML]));
  const ask = async () => {
    if (document.hidden || (wanted && !wanted.checked)) return;
    try {
      const answer = await fetch(place.dataset.vivo, { headers: { Accept: "text/html" }, credentials: "same-origin" });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const fresh of all("body > [id]", page)) {
        const old = document.getElementById(fresh.id);
        const text = fresh.innerHTML;
        if (old && place.contains(old) && plain.get(fresh.id) !== text) replace(old, document.importNode(fresh, true));
        plain.set(fresh.id, text);
      }
      if (stopped) stopped.hidden = true;
      if (one("[data-vivo-finito]", page)) clearInterval(again);
    } catch {
      if (stopped) stopped.hidden = false;
    }
  };
  const again = setInterval(ask, Number(place.dataset.ogni || 20) * 1000);
  document.addEventListener("visibilitychange", ask);
  wanted?.addEventListener("change", ask);
}

/* Windows on an image: + and - make it grow, one drags it or scrolls. `together` moves others the same way. */
function makeLens(lens, together = () => []) {
  let zoom = 1;
  const steps = [1, 1.5, 2, 3, 4, 6];
  const apply = (next, from = lens) => {
    const [x, y] = [(from.scrollLeft + from.clientWidth / 2) / from.scrollWidth, (from.scrollTop + from.clientHeight / 2) / from.scrollHeight];
    lens.style.height = next > 1 ? `${lens.offsetHeight}px` : "";
    zoom = next;
    lens.style.setProperty("--zoom", zoom);
    lens.classList.toggle("grande", zoom > 1);
    lens.scrollLeft = x * lens.scrollWidth - lens.clientWidth / 2;
    lens.scrollTop = y * lens.scrollHeight - lens.clientHeight / 2;
  };
  const grow = (by) => apply(steps[between(0, steps.indexOf(zoom) + by, steps.length - 1)]);
  let from = null;
  let moved = false;
  lens.addEventListener("pointerdown", (event) => {
    if (event.button || zoom === 1) return;
    from = { x: event.clientX + lens.scrollLeft, y: event.clientY + lens.scrollTop };
    moved = false;
    lens.setPointerCapture(event.pointerId);
    lens.classList.add("presa");
  });
  lens.addEventListener("pointermove", (event) => {
    if (!from) return;
    moved = true;
    lens.scrollLeft = from.x - event.clientX;
    lens.scrollTop = from.y - event.clientY;
  });
  const letGo = () => {
    from = null;
    lens.classList.remove("presa");
  };
  lens.addEventListener("pointerup", letGo);
  lens.addEventListener("pointercancel", letGo);
  lens.addEventListener("click", (event) => moved && event.stopPropagation(), true);
  lens.addEventListener("dragstart", (event) => event.preventDefault());
  lens.addEventListener("dblclick", () => grow(zoom === 1 ? 2 : -10));
  lens.addEventListener("scroll", () => {
    for (const it of together()) {
      if (it !== lens && (it.scrollLeft !== lens.scrollLeft || it.scrollTop !== lens.scrollTop)) it.scrollTo(lens.scrollLeft, lens.scrollTop);
    }
  });
  lens.grow = grow;
}

function lenses() {
  const found = all("[data-lente]");
  const groups = new Map();
  for (const lens of found) {
    const group = lens.dataset.lente || null;
    if (group) groups.set(group, [...(groups.get(group) || []), lens]);
    makeLens(lens, () => (group ? groups.get(group) : []));
  }
  const chosen = (button) => {
    if (button.dataset.lenti) return groups.get(button.dataset.lenti) || [];
    const near = button.closest("figure, dialog");
    return near ? all("[data-lente]", near) : found;
  };
  for (const button of all("[data-ingrandisci]")) {
    button.addEventListener("click", () => chosen(button).forEach((it) => it.grow(Number(button.dataset.ingrandisci))));
  }
}

/* Evidence opens in place. */
function vision() {
  const dialog = one("#visione");
  if (!dialog || !dialog.showModal) return;
  const lens = one("[data-lente]", dialog);
  for (const link of all("a[data-visione]")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const image = new Image();
      image.src = link.href;
      image.alt = link.getAttribute("aria-label") || link.textContent.trim();
      lens.replaceChildren(image);
      lens.grow(-10);
      one("#visione-nome").textContent = image.alt;
      one("#visione-file").href = link.href;
      dialog.showModal();
      lens.focus();
    });
  }
  one("[data-chiudi]", dialog).addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}

/* Keys. A key presses what carries it (data-tasto), never while somebody writes, chooses in a list or holds it down, and not
   where the person has switched keys off. */
function keys() {
  const wanted = all("[data-tasti-rapidi]");
  let on = true;
  try {
    on = localStorage.getItem("plico-tasti") !== "no";
  } catch { /* no storage: keys stay on */ }
  for (const it of wanted) {
    it.checked = on;
    it.addEventListener("change", () => {
      on = it.checked;
      try {
        localStorage.setItem("plico-tasti", on ? "si" : "no");
      } catch { /* holds for this page only */ }
    });
  }
  const writing = (it) => it.matches("select, textarea, [contenteditable], input:not([type=radio], [type=checkbox], [type=button])");
  document.addEventListener("keydown", (event) => {
    if (!on || event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const dialog = one("dialog[open]");
    // A date takes digits and arrows only: letters are free for what is proposed.
    const letter = event.target.matches("input[type=date]") && /^[a-z]$/i.test(event.key);
    if (writing(event.target) && !letter) return;
    const zoom = { "+": 1, "=": 1, "-": -1, 0: -10 }[event.key];
    if (zoom !== undefined) {
      const inside = event.target.closest("[data-lente]");
      const found = dialog ? all("[data-lente]", dialog) : inside && !inside.dataset.lente ? [inside] : all("[data-lente]").filter((it) => !it.closest("dialog"));
      if (!found.length) return;
      event.preventDefault();
      return found.forEach((it) => it.grow(zoom));
    }
    if (dialog) return;
    if (event.key.startsWith("Arrow") && event.target.closest("input, .grande")) return;
    const key = event.key.toLowerCase();
    const marked = all("[data-tasto]").find((it) => it.dataset.tasto.toLowerCase() === key && it.getClientRects().length);
    if (marked) {
      event.preventDefault();
      if (marked.matches("[data-banco] input")) marked.focus({ preventScroll: true });
      return marked.click();
    }
    if (event.key === "Enter" && event.target === document.body) one("form[data-banco]")?.requestSubmit(one("form[data-banco] .pieno"));
  });
}

/* The desk of doubtful cards: the chosen outcome has the focus, a proposal fills its day, a list chooses its own button, and
   the images of the next card are already on their way. */
function desk() {
  const form = one("form[data-banco]");
  if (!form) return;
  const chosen = one("[name=esito]:checked", form);
  if (chosen && !chosen.autofocus) chosen.focus({ preventScroll: true });
  for (const list of all("[data-altro]", form)) {
    const button = document.getElementById(list.dataset.altro);
    const ask = () => {
      list.required = button.checked;
    };
    list.addEventListener("change", () => {
      button.checked = list.value !== "";
      ask();
    });
    form.addEventListener("change", ask);
    button.addEventListener("click", () => list.focus({ preventScroll: true }));
    ask();
  }
  const proposals = all("[data-proposta]", form);
  const show = () => proposals.forEach((it) => it.setAttribute("aria-pressed", String(document.getElementById(it.dataset.campo).value === it.dataset.proposta)));
  for (const it of proposals) {
    it.addEventListener("click", () => {
      document.getElementById(it.dataset.campo).value = it.dataset.proposta;
      show();
    });
    document.getElementById(it.dataset.campo).addEventListener("input", show);
  }
  show();
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    if (event.repeat) event.preventDefault();
    else if (event.ctrlKey || event.metaKey) form.requestSubmit(one(".pieno", form));
  });
  for (const it of all("[data-anticipa]")) new Image().src = it.dataset.anticipa;
}

/* A model beside its approved state: sliders move the cut and the veil, pages keep the view, a comment takes its point from
   the page. */
function compare() {
  const viewer = one("#visore");
  if (!viewer) return;
  for (const slider of all("[data-regola]", viewer)) {
    const set = () => viewer.style.setProperty(slider.dataset.regola, `${slider.value}%`);
    slider.addEventListener("input", set);
    set();
  }
  const keepView = () => {
    const view = one("[name=vista]:checked", viewer)?.value;
    if (!view) return;
    for (const link of all("a[data-con-vista]")) {
      const to = new URL(link.href);
      to.searchParams.set("vista", view);
      link.href = to.href;
    }
  };
  all("[name=vista]", viewer).forEach((it) => it.addEventListener("change", keepView));
  keepView();

  const strip = one("[data-pellicola]");
  const shown = strip && one("[aria-current]", strip);
  if (shown) strip.scrollTo(shown.offsetLeft - strip.offsetLeft - 80, shown.offsetTop - strip.offsetTop - 80);

  const form = one("form[data-commento]");
  const face = one("[data-faccia]", viewer);
  const aim = form && one("[data-punta]", form);
  if (!aim) return;
  const pin = one("#punto-nuovo");
  const armed = (on) => {
    aim.setAttribute("aria-pressed", String(on));
    face.classList.toggle("punta", on);
  };
  const draw = () => {
    pin.setAttribute("transform", `translate(${form.elements.x.value} ${form.elements.y.value}) scale(1 ${pin.dataset.rapporto})`);
    pin.setAttribute("visibility", "visible");
  };
  aim.addEventListener("click", () => {
    armed(aim.getAttribute("aria-pressed") !== "true");
    if (aim.getAttribute("aria-pressed") === "true") viewer.scrollIntoView({ block: "start" });
  });
  face.addEventListener("click", (event) => {
    if (!face.classList.contains("punta")) return;
    event.preventDefault();
    const box = face.getBoundingClientRect();
    form.elements.x.value = between(0, Math.round(((event.clientX - box.left) / box.width) * 1000), 1000);
    form.elements.y.value = between(0, Math.round(((event.clientY - box.top) / box.height) * 1000), 1000);
    draw();
    armed(false);
    form.elements.testo.focus();
  });
  for (const name of ["x", "y"]) form.elements[name].addEventListener("input", draw);
  document.addEventListener("keydown", (event) => event.key === "Escape" && armed(false));
}

/* Uploads say how far they are, and can be stopped; a page that waits for a job asks again. */
function uploads() {
  const form = one("form[data-carica]");
  if (form) {
    const [run, stop, broken, tooBig] = ["[data-corsa]", "[data-ferma]", "[data-rotto]", "[data-troppo]"].map((it) => one(it, form));
    const bar = one("progress", run);
    const idle = (why) => {
      run.hidden = stop.hidden = true;
      one(".pieno", form).hidden = false;
      if (why) why.hidden = false;
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      broken.hidden = tooBig.hidden = true;
      const size = [...form.elements.file.files].reduce((sum, it) => sum + it.size, 0);
      if (size > Number(form.dataset.massimo)) return void (tooBig.hidden = false);
      const ask = new XMLHttpRequest();
      ask.open("POST", form.action);
      ask.upload.addEventListener("progress", (it) => it.lengthComputable && (bar.value = (it.loaded / it.total) * 100));
      ask.upload.addEventListener("load", () => {
        bar.removeAttribute("value");
        one("[data-carica-corso]", run).hidden = true;
        one("[data-carica-letto]", run).hidden = false;
      });
      ask.addEventListener("error", () => idle(broken));
      ask.addEventListener("abort", () => idle());
      ask.addEventListener("load", () => {
        if (ask.status < 400 && ask.responseURL !== form.action) return location.assign(ask.responseURL);
        const page = new DOMParser().parseFromString(ask.responseText, "text/html");
        const said = one("main", page);
        if (!said) return idle(broken);
        one("main").replaceWith(document.importNode(said, true));
        one("main").focus();
        start();
      });
      stop.onclick = () => ask.abort();
      bar.value = 0;
      run.hidden = stop.hidden = false;
      one(".pieno", form).hidden = true;
      ask.send(new FormData(form));
    });
  }
}

/* Keying: what is typed is kept and judged as one goes; findings come to their fields, what the tariff says into those that
   nobody filled. Where somebody else saved meanwhile nothing more is sent. */
function keying() {
  const form = one("form[data-digita]");
  if (!form) return;
  const broken = one("[data-rotto]", form);
  const touched = new Set(all("[id^='e-']", form).filter((it) => it.children.length).map((it) => it.id.slice(2)));
  let [timer, running, again, over] = [0, null, false, false];
  const show = (page, sent) => {
    const fresh = one("#digita-esito", page);
    if (!fresh) throw new Error("no outcome");
    const said = one("[name=confermo]", form);
    const confirm = one("[name=confermo]", fresh);
    if (confirm && said?.checked && said.value === confirm.value) confirm.setAttribute("checked", "");
    const place = one("#digita-esito");
    place.replaceChildren(...document.importNode(fresh, true).childNodes);
    if (!one("[data-valore-di]", page)) return void (over = true);
    form.elements.versione.value = fresh.dataset.versione;
    for (const it of all("[data-valore-di]", page)) {
      const field = form.elements[it.dataset.valoreDi];
      const before = sent.get(it.dataset.valoreDi);
      if (field && before !== null && before.trim() !== it.value && field.value === before) field.value = it.value;
    }
    const found = new Map(all("[data-detti-di]", page).map((it) => [it.dataset.dettiDi, it]));
    for (const place of all("[id^='e-']", form)) {
      const name = place.id.slice(2);
      const wanted = touched.has(name) || form.elements[name].value !== "" ? found.get(name) : null;
      place.replaceChildren(...(wanted ? [...document.importNode(wanted, true).childNodes] : []));
    }
  };
  const ask = async () => {
    const sent = new FormData(form);
    sent.set("azione", "parte");
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(sent), credentials: "same-origin" });
      if (!answer.ok) throw new Error(String(answer.status));
      show(new DOMParser().parseFromString(await answer.text(), "text/html"), sent);
      broken.hidden = true;
    } catch {
      broken.hidden = false;
    }
  };
  const go = () => {
    if (over) return;
    if (running) return void (again = true);
    running = ask().finally(() => {
      running = null;
      if (again) go();
      again = false;
    });
  };
  const soon = (event) => {
    if (event.target.name === "confermo") return;
    clearTimeout(timer);
    timer = setTimeout(go, 700);
  };
  form.addEventListener("input", soon);
  form.addEventListener("change", (event) => event.target.matches("select") && soon(event));
  form.addEventListener("focusout", (event) => event.target.name && touched.add(event.target.name));
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.matches("textarea, button, select, a, summary, [list]") && !event.ctrlKey) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) form.requestSubmit(one("button[value=valida]", form));
  });
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    again = false;
    if (!running) return;
    event.preventDefault();
    await running;
    form.requestSubmit(event.submitter);
  });
}

/* The table of a card: a place is drawn on its picture, moved, made larger or smaller by its corners, and taken away; the
   fields of the form say the same in millimetres, and each follows the other. With keys: arrows move what has the focus, with
   Shift they make it larger, Delete takes it away. */
function table() {
  const form = one("form[data-tavola]");
  if (!form) return;
  const faces = all("svg[data-lato]", form);
  const svg = (name) => document.createElementNS("http://www.w3.org/2000/svg", name);
  const field = (id, what) => form.elements[`${id}-${what}`];
  const mark = (id) => one(`[data-tratto="${id}"]`, form);
  const sizes = ["x", "y", "w", "h"];
  const read = (id) => sizes.map((it) => Number(field(id, it).value.replace(",", ".")) || 0);
  const least = 1.5;
  let chosen = null;
  const grips = (id) => {
    all(".presa", form).forEach((it) => it.remove());
    const link = id && mark(id);
    if (!link) return;
    const [x, y, w, h] = read(id);
    for (const [left, top] of [[0, 0], [1, 0], [0, 1], [1, 1]]) {
      const grip = svg("rect");
      grip.setAttribute("class", "presa");
      grip.dataset.presa = `${left}${top}`;
      Object.entries({ x: x + left * w - 0.9, y: y + top * h - 0.9, width: 1.8, height: 1.8 }).forEach(([name, it]) => grip.setAttribute(name, it));
      link.parentNode.append(grip);
    }
  };
  const show = (id) => {
    const face = faces.find((it) => it.dataset.lato === field(id, "lato").value) || faces[0];
    let link = mark(id);
    if (!link) {
      link = svg("a");
      link.dataset.tratto = id;
      link.setAttribute("href", `#${id}`);
      link.append(svg("rect"), svg("text"));
    }
    if (link.parentNode !== face) face.append(link);
    const [x, y, w, h] = read(id);
    const name = field(id, "nome") ? field(id, "nome").value : field(id, "tipo").selectedOptions[0].textContent;
    link.setAttribute("class", `tratto ${field(id, "nome") ? field(id, "tipo").value : "codice"}${id === chosen ? " scelto" : ""}`);
    link.setAttribute("aria-label", name);
    Object.entries({ x, y, width: w, height: h }).forEach(([what, it]) => link.firstChild.setAttribute(what, it));
    const text = link.lastChild;
    text.setAttribute("x", x);
    text.setAttribute("y", y);
    text.textContent = name;
    one("[data-nome-tratto]", document.getElementById(id)).textContent = name;
    if (id === chosen) grips(id);
  };
  const write = (id, [x, y, w, h]) => {
    const { width, height } = faces[0].viewBox.baseVal;
    const round = (it) => String(Math.round(it * 10) / 10);
    const [fw, fh] = [between(least, w, width), between(least, h, height)];
    [between(0, x, width - fw), between(0, y, height - fh), fw, fh].forEach((it, at) => (field(id, sizes[at]).value = round(it)));
    show(id);
  };
  const choose = (id) => {
    const before = chosen;
    chosen = id;
    if (before && before !== id && mark(before)) show(before);
    if (!id) return grips(null);
    show(id);
    const fields = document.getElementById(id);
    fields.open = true;
    fields.scrollIntoView({ block: "nearest" });
  };
  const remove = (id) => {
    document.getElementById(id).remove();
    mark(id).remove();
    if (chosen === id) choose(null);
  };
  const listen = (fields) => {
    fields.addEventListener("input", () => show(fields.id));
    fields.addEventListener("toggle", () => fields.open && chosen !== fields.id && choose(fields.id));
    one("[data-togli]", fields).addEventListener("click", (event) => {
      event.preventDefault();
      remove(fields.id);
    });
  };
  const add = (side, values, kind = "tick") => {
    const taken = all("#zone > details", form).map((it) => Number(it.id.slice(1)));
    const id = `z${Math.max(-1, ...taken) + 1}`;
    const html = one("#zona-nuova").innerHTML.replaceAll("z__n__", id);
    one("#zone").insertAdjacentHTML("beforeend", html);
    const names = all("#zone input[name$=-nome]", form).map((it) => it.value);
    let n = 1;
    const named = () => `zona_${String(n).padStart(2, "0")}`;
    while (names.includes(named())) n += 1;
    field(id, "nome").value = named();
    field(id, "lato").value = side;
    field(id, "tipo").value = kind;
    listen(document.getElementById(id));
    write(id, values);
    choose(id);
    return id;
  };
  for (const fields of all(".voce-tratto", form)) listen(fields);
  one("[data-aggiungi]", form).addEventListener("click", (event) => {
    event.preventDefault();
    const id = add(form.elements.lato.value, [5, 5, 30, 8], "date");
    field(id, "nome").focus();
  });
  for (const face of faces) {
    face.classList.add("penna");
    let hold = null;
    const at = (event) => {
      const box = face.getBoundingClientRect();
      const { width, height } = face.viewBox.baseVal;
      return [((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height];
    };
    const spanned = ([ax, ay], [bx, by]) => [Math.min(ax, bx), Math.min(ay, by), Math.abs(ax - bx), Math.abs(ay - by)];
    face.addEventListener("pointerdown", (event) => {
      if (event.button || event.pointerType === "touch") return;
      event.preventDefault();
      const from = at(event);
      const grip = event.target.dataset.presa;
      const link = event.target.closest("[data-tratto]");
      if (grip) {
        const [x, y, w, h] = read(chosen);
        hold = { id: chosen, to: (now) => spanned([grip[0] === "1" ? x : x + w, grip[1] === "1" ? y : y + h], now) };
      } else if (link) {
        choose(link.dataset.tratto);
        const [x, y, w, h] = read(chosen);
        hold = { id: chosen, to: ([nx, ny]) => [x + nx - from[0], y + ny - from[1], w, h] };
      } else {
        hold = { id: null, from, to: (now) => spanned(from, now) };
      }
      face.setPointerCapture(event.pointerId);
    });
    face.addEventListener("pointermove", (event) => {
      if (!hold) return;
      const now = at(event);
      const values = hold.to(now);
      if (hold.id === null && values[2] >= least && values[3] >= least) hold.id = add(face.dataset.lato, values);
      if (hold.id !== null) write(hold.id, values);
    });
    const letGo = () => {
      if (hold && hold.id === null) choose(null);
      if (hold && hold.id) mark(hold.id).focus({ preventScroll: true });
      hold = null;
    };
    face.addEventListener("pointerup", letGo);
    face.addEventListener("pointercancel", () => (hold = null));
    face.addEventListener("click", (event) => {
      const link = event.target.closest("[data-tratto]");
      if (link) event.preventDefault();
      if (link) choose(link.dataset.tratto);
    });
    face.addEventListener("keydown", (event) => {
      const id = event.target.dataset?.tratto;
      const by = { ArrowLeft: [-0.5, 0], ArrowRight: [0.5, 0], ArrowUp: [0, -0.5], ArrowDown: [0, 0.5] }[event.key];
      if (!id || !(by || event.key === "Delete")) return;
      event.preventDefault();
      if (!by) return remove(id);
      const [x, y, w, h] = read(id);
      chosen = id;
      write(id, event.shiftKey ? [x, y, w + by[0], h + by[1]] : [x + by[0], y + by[1], w, h]);
    });
  }
  if (/^#[cz]\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1))) choose(location.hash.slice(1));
}

/* What a main that was replaced needs again; the rest listens to the document. */
function start() {
  for (const part of [reveal, keepTables, sendOnce, uploads]) part();
}

live();
start();
for (const part of [closeMenus, ticks, credentials, lenses, vision, desk, compare, keying, table, keys]) part();
