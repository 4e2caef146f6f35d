// The day's word: one of the words in the page, a new one each day. Without this script the page shows one of them.
(() => {
  const today = new Date();
  const number = Math.floor(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) / 86400000);
  const days = "일월화수목금토";
  for (const section of document.querySelectorAll(".gs-day")) {
    const words = section.querySelectorAll("li");
    words.forEach((word, place) => {
      word.hidden = place !== number % words.length;
    });
    section.querySelector("h2").textContent =
      `오늘의 낱말 ${today.getMonth() + 1}월 ${today.getDate()}일 ${days[today.getDay()]}요일`;
  }
})();
