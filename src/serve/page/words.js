// SPDX-License-Identifier: MIT
//
// The page's own words. Findings and what stood on a day are told in the words of the program.

const english = {
  view: "View",
  theme: "Colours",
  language: "Language",
  picture: "Picture",
  picture_keys: "Picture: arrow keys move it, + and − zoom, 0 fits the width",
  zoom: "Zoom",
  zoom_in: "Zoom in",
  zoom_out: "Zoom out",
  zoom_real: "Real size",
  zoom_width: "Width",
  zoom_all: "Whole",
  day: "Day",
  known_by: "Known by",
  no_day: "No day",
  panels: "Beside the picture",
  findings: "Findings",
  as_of: "In force",
  why: "Why",
  live: "Live",
  lost: "The preview does not answer. It goes on as soon as `fasti serve` runs again.",
  unreadable: "{file} cannot be read: {why}.",
  unread: "{file} cannot be read as a chronology: see the findings.",
  last_good: "The picture is the last good one.",
  no_picture: "There is no picture yet.",
  nothing: "Nothing to report.",
  more: "{n} more; `fasti check` prints them all.",
  copy: "Copy {place}",
  copied: "Copied",
  edit: "Open in the editor",
  prove: "Why `{id}` is dated so",
  choose_event: "Choose an event in the picture to see why it is dated so.",
  choose_day: "Move the slider below the picture to see what was in force on a day.",
  claims: "It rests on these claims:",
  proof: "Step by step",
  no_instruments: "The chronology has no instruments.",
  on_day: "On {day}",
  on_day_known: "On {day}, as known by {known}",
  instrument: "Instrument",
  state: "State",
  since: "Since",
  views: { timeline: "Timeline", vertical: "Vertical", graph: "Graph", status: "Status" },
  themes: { auto: "As the system", light: "Light", dark: "Dark" },
  severities: { error: "Error", warning: "Warning", note: "Note" },
};

const simplified = {
  view: "视图",
  theme: "配色",
  language: "语言",
  picture: "图",
  picture_keys: "图：方向键移动，+ 和 − 缩放，0 适合宽度",
  zoom: "缩放",
  zoom_in: "放大",
  zoom_out: "缩小",
  zoom_real: "实际大小",
  zoom_width: "适合宽度",
  zoom_all: "全图",
  day: "日期",
  known_by: "当时已知",
  no_day: "不选日期",
  panels: "图旁",
  findings: "检查结果",
  as_of: "效力",
  why: "依据",
  live: "实时",
  lost: "预览没有回应。重新运行 `fasti serve` 后会继续。",
  unreadable: "无法读取 {file}：{why}。",
  unread: "{file} 不能读作编年：见检查结果。",
  last_good: "图为最近一次可用的版本。",
  no_picture: "还没有图。",
  nothing: "没有问题。",
  more: "另有 {n} 项；`fasti check` 会全部列出。",
  copy: "复制 {place}",
  copied: "已复制",
  edit: "在编辑器中打开",
  prove: "`{id}` 的日期依据",
  choose_event: "在图中选一个事件，查看其日期的依据。",
  choose_day: "移动图下的滑块，查看某日有哪些措施有效。",
  claims: "依据以下陈述：",
  proof: "逐步推理（英文）",
  no_instruments: "此编年未载任何措施。",
  on_day: "{day}",
  on_day_known: "{day}，按 {known} 时所知",
  instrument: "措施",
  state: "状态",
  since: "始于",
  views: { timeline: "时间轴", vertical: "竖排", graph: "关系图", status: "效力" },
  themes: { auto: "随系统", light: "浅色", dark: "深色" },
  severities: { error: "错误", warning: "警告", note: "提示" },
};

const traditional = {
  view: "檢視",
  theme: "配色",
  language: "語言",
  picture: "圖",
  picture_keys: "圖：方向鍵移動，+ 和 − 縮放，0 適合寬度",
  zoom: "縮放",
  zoom_in: "放大",
  zoom_out: "縮小",
  zoom_real: "實際大小",
  zoom_width: "適合寬度",
  zoom_all: "全圖",
  day: "日期",
  known_by: "當時已知",
  no_day: "不選日期",
  panels: "圖旁",
  findings: "檢查結果",
  as_of: "效力",
  why: "依據",
  live: "即時",
  lost: "預覽沒有回應。重新執行 `fasti serve` 後會繼續。",
  unreadable: "無法讀取 {file}：{why}。",
  unread: "{file} 不能讀作編年：見檢查結果。",
  last_good: "圖為最近一次可用的版本。",
  no_picture: "還沒有圖。",
  nothing: "沒有問題。",
  more: "另有 {n} 項；`fasti check` 會全部列出。",
  copy: "複製 {place}",
  copied: "已複製",
  edit: "在編輯器中開啟",
  prove: "`{id}` 的日期依據",
  choose_event: "在圖中選一個事件，查看其日期的依據。",
  choose_day: "移動圖下的滑桿，查看某日有哪些措施有效。",
  claims: "依據以下陳述：",
  proof: "逐步推理（英文）",
  no_instruments: "此編年未載任何措施。",
  on_day: "{day}",
  on_day_known: "{day}，按 {known} 時所知",
  instrument: "措施",
  state: "狀態",
  since: "始於",
  views: { timeline: "時間軸", vertical: "直排", graph: "關係圖", status: "效力" },
  themes: { auto: "隨系統", light: "淺色", dark: "深色" },
  severities: { error: "錯誤", warning: "警告", note: "提示" },
};

let now = english;
let tag = "en";

/// Chooses the nearest language that the page has words in.
export function speak(lang) {
  const chinese = /^(zh|cmn|yue)\b/i.test(lang);
  const old = /-(hant|tw|hk|mo)\b/i.test(lang);
  now = !chinese ? english : old ? traditional : simplified;
  tag = !chinese ? "en" : old ? "zh-Hant" : "zh";
  document.documentElement.lang = tag;
  for (const each of document.querySelectorAll("[data-word]")) each.textContent = word(each.dataset.word);
  for (const each of document.querySelectorAll("[data-label]")) {
    each.setAttribute("aria-label", word(each.dataset.label));
    if (each.tagName === "BUTTON") each.title = word(each.dataset.label);
  }
  for (const each of document.querySelectorAll("[data-title]")) each.title = word(each.dataset.title);
}

/// A word with its `{holes}` filled; a name from one of the lists is "list.name".
export function word(key, values = {}) {
  const [list, name] = key.split(".");
  const found = name === undefined ? now[list] : now[list][name] ?? name;
  return found.replace(/\{(\w+)\}/g, (_, hole) => values[hole]);
}
