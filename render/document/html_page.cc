// SPDX-License-Identifier: MIT
#include "render/document/html_page.h"

namespace fasti::render {

constexpr Markup kLightColours = R"css(
.fasti-report{color-scheme:light;--ink:#1a1f24;--quiet:#56616b;--rule:#c5ccd2;--hair:#e3e7ea;
--ground:#fff;--band:#f3f5f6;--link:#1b559c;--mark:#fff3c4}
)css";

constexpr Markup kDarkColours = R"css(
.fasti-report{color-scheme:dark;--ink:#e9ecef;--quiet:#a3adb7;--rule:#4a545d;--hair:#2b3238;
--ground:#14181c;--band:#1a1f24;--link:#6db1f2;--mark:#3d3715}
)css";

constexpr Markup kColoursBySetting = R"css(
.fasti-report{color-scheme:light dark;--ink:#1a1f24;--quiet:#56616b;--rule:#c5ccd2;--hair:#e3e7ea;
--ground:#fff;--band:#f3f5f6;--link:#1b559c;--mark:#fff3c4}
@media screen and (prefers-color-scheme:dark){
.fasti-report{--ink:#e9ecef;--quiet:#a3adb7;--rule:#4a545d;--hair:#2b3238;
--ground:#14181c;--band:#1a1f24;--link:#6db1f2;--mark:#3d3715}
}
)css";

constexpr Markup kPageStyle = R"css(
.fasti-report{--serif:"Source Serif 4","Noto Serif",Charter,"Iowan Old Style",Georgia,"Noto Serif CJK SC","Songti SC",SimSun,serif;
--sans:"Noto Sans","Source Sans 3","Helvetica Neue",Arial,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;
margin:0;padding:0 1.25rem 4rem;background:var(--ground);color:var(--ink);
font:1.0625rem/1.55 var(--serif);overflow-wrap:break-word;text-rendering:optimizeLegibility}
.fasti-report:lang(zh){line-height:1.75}
.fasti-report em:lang(zh){font-style:normal}
.fasti-report *{box-sizing:border-box}
.fasti-report>*{max-width:73rem;margin-left:auto;margin-right:auto}
.fasti-report .top{padding-top:3rem}
.fasti-report .top::before{content:"";display:block;width:2.25rem;height:.25rem;background:var(--ink);margin-bottom:1.1rem}
.fasti-report h1{font-size:2.25rem;line-height:1.18;font-weight:600;letter-spacing:-.012em;margin:0;max-width:48rem;text-wrap:balance}
.fasti-report .subtitle{font:.95rem/1.5 var(--sans);color:var(--quiet);margin:.6rem 0 0}
.fasti-report .contents{font:.9rem/1.5 var(--sans);margin-top:1.6rem}
.fasti-report .contents ul{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.4rem;margin:0;padding:0}
.fasti-report a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.16em}
.fasti-report td a,.fasti-report li a{text-decoration-color:var(--rule)}
.fasti-report a:hover{text-decoration-color:currentColor}
.fasti-report :focus-visible{outline:2px solid var(--link);outline-offset:2px}
.fasti-report section{margin-top:3.2rem;border-top:1px solid var(--rule);padding-top:1.1rem}
.fasti-report h2{font-size:1.45rem;line-height:1.25;font-weight:600;margin:0 0 .9rem;scroll-margin-top:4.5rem}
.fasti-report h3{font-size:1.12rem;line-height:1.35;font-weight:600;margin:2rem 0 .4rem;max-width:44rem}
.fasti-report p{margin:0 0 .9rem;max-width:42rem}
.fasti-report .remark,.fasti-report .quiet{color:var(--quiet)}
.fasti-report .remark{font-size:.95rem}
.fasti-report .quiet{font-size:.92em}
.fasti-report code{font:.86em/1.4 ui-monospace,"Noto Sans Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
.fasti-report table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:1rem;line-height:1.48}
.fasti-report caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.fasti-report th,.fasti-report td{text-align:left;vertical-align:top;padding:.55rem 1.1rem .55rem 0;border-bottom:1px solid var(--hair);font-weight:400}
.fasti-report thead th{position:sticky;top:var(--bar,0);z-index:1;background:var(--ground);font:600 .8rem/1.35 var(--sans);color:var(--quiet);vertical-align:bottom;border-bottom:0;box-shadow:inset 0 -1px var(--ink)}
.fasti-report tbody p{margin:0;max-width:44rem}
.fasti-report tbody p+p{margin-top:.2rem}
.fasti-report td,.fasti-report tbody th{font-variant-numeric:lining-nums tabular-nums}
.fasti-report tbody th[scope=row]{font:.9rem/1.6 var(--sans);color:var(--quiet)}
.fasti-report tr.group th{padding-top:1.7rem;border-bottom-color:var(--rule)}
.fasti-report tr.group:first-child th{padding-top:.9rem}
.fasti-report tbody tr[id]{scroll-margin-top:7rem}
.fasti-report .facts{max-width:52rem}
.fasti-report .facts tr:first-child>*{border-top:1px solid var(--hair)}
.fasti-report tr.lit>*,.fasti-report tr:target>*{background:var(--mark)}
.fasti-report ul.items,.fasti-report ol.items,.fasti-report .notes ol{margin:0;padding-left:1.6rem;max-width:52rem}
.fasti-report .items li,.fasti-report .notes li{margin:0 0 .5rem;padding-left:.2rem}
.fasti-report ul.items{list-style:none;padding-left:0}
.fasti-report ul.items li{padding-left:1.6rem;text-indent:-1.6rem}
.fasti-report li:target{background:var(--mark)}
.fasti-report .notes{font-size:.94rem}
.fasti-report .items a,.fasti-report .notes a{overflow-wrap:anywhere}
.fasti-report sup{font:.72em/0 var(--sans);vertical-align:baseline;position:relative;top:-.42em;margin-left:.05em}
.fasti-report sup a{text-decoration:none;padding:.35em .15em}
.fasti-report .picture{overflow-x:auto;margin:1rem 0 1.4rem}
.fasti-report .picture svg{display:block;width:100%;height:auto;min-width:46rem;font-family:var(--sans)}
.fasti-report .picture g.lit{filter:drop-shadow(0 0 3px currentColor)}
.fasti-report .picture g.out{opacity:.16}
.fasti-report .filter{position:sticky;top:0;z-index:2;background:var(--ground);display:flex;flex-wrap:wrap;gap:.5rem .9rem;align-items:center;padding:.6rem 0;margin-top:1.4rem;font:.9rem/1.4 var(--sans)}
.fasti-report .filter[hidden],.fasti-report tr[hidden]{display:none}
.fasti-report .filter label{display:flex;gap:.4rem;align-items:center;color:var(--quiet)}
.fasti-report .filter input,.fasti-report .filter select,.fasti-report .filter button{font:inherit;color:var(--ink);background:var(--ground);border:1px solid var(--quiet);border-radius:3px;padding:.3rem .5rem;max-width:14rem}
.fasti-report .filter button{cursor:pointer}
.fasti-report .filter output{color:var(--quiet);font-variant-numeric:tabular-nums}
@media (max-width:44rem){
.fasti-report{font-size:1rem;padding:0 1rem 3rem}
.fasti-report .top{padding-top:1.8rem}
.fasti-report h1{font-size:1.7rem}
.fasti-report .filter{position:static}
.fasti-report .filter label,.fasti-report .filter input,.fasti-report .filter select{flex:1 1 100%;max-width:none}
.fasti-report table,.fasti-report tbody,.fasti-report tr,.fasti-report td,.fasti-report tbody th{display:block}
.fasti-report thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.fasti-report colgroup{display:none}
.fasti-report tbody tr{padding:.7rem 0;border-bottom:1px solid var(--hair)}
.fasti-report tbody tr.group{padding:1.2rem 0 .4rem;border-bottom-color:var(--rule)}
.fasti-report tbody td,.fasti-report tbody th,.fasti-report tr.group th,.fasti-report .facts tr:first-child>*{border:0;padding:.1rem 0}
.fasti-report td[data-head]::before{content:attr(data-head) "\00a0\00a0";font:.8rem/1.4 var(--sans);color:var(--quiet)}
.fasti-report td[data-head] p:first-child{display:inline}
}
@page{margin:17mm 16mm 18mm}
@media print{
.fasti-report{font-size:9.6pt;line-height:1.42;padding:0;background:none}
.fasti-report .top{padding-top:0}
.fasti-report h1{font-size:20pt}
.fasti-report .contents,.fasti-report .filter,.fasti-report .back{display:none}
.fasti-report section{margin-top:9mm;padding-top:3mm}
.fasti-report h2{font-size:14pt}
.fasti-report h2,.fasti-report h3,.fasti-report h3+p,.fasti-report .remark{break-after:avoid}
.fasti-report table{font-size:9pt;line-height:1.4}
.fasti-report:lang(zh) table{font-size:8.2pt}
.fasti-report th,.fasti-report td{padding-right:2.4mm}
.fasti-report tbody th[scope=row]{font-size:8.2pt}
.fasti-report thead{display:table-header-group}
.fasti-report thead th{position:static;font-size:7.5pt;box-shadow:none;border-bottom:1px solid var(--ink)}
.fasti-report tr,.fasti-report li{break-inside:avoid}
.fasti-report thead,.fasti-report tr.group{break-after:avoid}
.fasti-report tbody tr:first-child,.fasti-report tbody:last-child tr:last-child{break-before:avoid}
.fasti-report .notes{font-size:8.6pt}
.fasti-report tr[hidden]{display:table-row}
.fasti-report a{color:inherit;text-decoration:none}
.fasti-report .picture{overflow:visible;break-inside:avoid;margin:0}
.fasti-report .picture svg{min-width:0;max-height:214mm;max-height:calc(100vh - 27mm)}
.fasti-report .picture g.out{opacity:1}
.fasti-report tr.lit>*,.fasti-report tr:target>*,.fasti-report li:target{background:none}
}
@media (prefers-reduced-motion:no-preference){.fasti-report .picture g{transition:opacity .15s}}
)css";

constexpr Markup kPageScript = R"js(
(() => {
  "use strict";
  const page = document.querySelector(".fasti-report");
  const form = page.querySelector(".filter");
  const rows = [...page.querySelectorAll("tr[data-facets]")];
  const marksOf = (row) => [...page.querySelectorAll(".picture")]
    .map((picture) => document.getElementById(picture.dataset.prefix + row.dataset.mark))
    .filter((mark) => mark);
  const rowsOf = new Map();
  for (const row of rows) {
    for (const mark of marksOf(row)) {
      rowsOf.set(mark, [...(rowsOf.get(mark) || []), row]);
    }
  }
  const light = (row, on) => {
    row.classList.toggle("lit", on);
    for (const mark of marksOf(row)) mark.classList.toggle("lit", on);
  };
  const follow = (element, of) => {
    for (const [start, end] of [["mouseenter", "mouseleave"], ["focusin", "focusout"]]) {
      element.addEventListener(start, () => of.forEach((row) => light(row, true)));
      element.addEventListener(end, () => of.forEach((row) => light(row, false)));
    }
  };
  for (const row of rows) follow(row, [row]);
  for (const [mark, of] of rowsOf) follow(mark, of);
  if (!form) return;
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = rows.map((row) => fold(row.textContent));
  const values = rows.map((row) => row.dataset.facets.split("|").map((each) => each.split(" ")));
  const search = form.querySelector("input");
  const selects = [...form.querySelectorAll("select")];
  const count = form.querySelector("output");
  const apply = () => {
    const words = fold(search.value).split(/\s+/).filter((word) => word);
    let shown = 0;
    rows.forEach((row, i) => {
      const fits = words.every((word) => texts[i].includes(word)) &&
        selects.every((select) => !select.value ||
          values[i][Number(select.dataset.facet)].includes(select.value));
      row.hidden = !fits;
      if (fits) shown += 1;
    });
    for (const [mark, of] of rowsOf) mark.classList.toggle("out", of.every((row) => row.hidden));
    const all = shown === rows.length;
    count.textContent = all ? "" : count.dataset.words.replace("{}", shown).replace("{}", rows.length);
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("keydown", (event) => { if (event.key === "Escape") form.reset(); });
  form.hidden = false;
  const fit = () => {
    const sticks = getComputedStyle(form).position === "sticky";
    page.style.setProperty("--bar", sticks ? form.offsetHeight - 1 + "px" : "0");
  };
  addEventListener("resize", fit);
  fit();
})();
)js";

constexpr Markup kPageScriptHash = "/NoM8UxnPYIx9HlWHHCl6ExoBot7hUIMWs4MztQUnx4=";

}  // namespace fasti::render
