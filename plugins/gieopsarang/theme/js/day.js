// The day's word: one of the words in the page, a new one each day. Without this script the page shows one of them.
(() => {
  "use strict";
  const section = document.querySelector("[data-days]");
  if (!section) return;
  const words = [...section.querySelectorAll("li")];
  const today = new Date();
  const number = Math.floor(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) / 86400000);
  words.forEach((word, place) => {
    word.hidden = place !== number % words.length;
  });
  const time = document.createElement("time");
  const two = (part) => String(part).padStart(2, "0");
  time.dateTime = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  time.textContent = `${today.getMonth() + 1}월 ${today.getDate()}일 ${"일월화수목금토"[today.getDay()]}요일`;
  section.querySelector("h2").replaceChildren("오늘의 낱말 ", time);

  // 아무 낱말: a real link, to another of them each time the page is shown or the link was followed.
  const any = document.querySelector("a[data-random]");
  const choose = () => {
    any.href = words[Math.floor(Math.random() * words.length)].querySelector("a").href;
  };
  if (!any) return;
  choose();
  any.addEventListener("click", () => setTimeout(choose));
  addEventListener("pageshow", choose);
})();
