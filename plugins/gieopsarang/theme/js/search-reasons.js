// What is said of what was found: names with their marks, and in words how a name was found, with the particles that fit.
(() => {
  "use strict";
  const element = (name, className = "", ...inside) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...inside);
    return made;
  };

  /** A text as nodes, its spans marked; neighbours with only a space between them are one mark. */
  const marked = (text, spans = []) => {
    const nodes = [];
    const whole = [];
    for (const [from, to] of spans) {
      const last = whole.at(-1);
      if (last && !text.slice(last[1], from).trim()) last[1] = to;
      else whole.push([from, to]);
    }
    let at = 0;
    for (const [from, to] of whole) {
      nodes.push(text.slice(at, from), element("mark", "", text.slice(from, to)));
      at = to;
    }
    return [...nodes, text.slice(at)].filter((node) => node !== "");
  };

  /** A sentence as nodes; a closing quotation mark is held to what stands around it, as browsers would part it from its particle. */
  const held = (text) =>
    text.split(/([^\s‘’]?’[가-힣]{0,3}[.,]?)/).map((piece, at) => (at % 2 ? element("span", "gs-nb", piece) : piece));

  const NONE = 0;
  const RIEUL = 8;
  const OTHER = 1;
  /** 0 영 to 9 구, as their names end. */
  const DIGITS = [OTHER, RIEUL, NONE, OTHER, NONE, NONE, OTHER, RIEUL, RIEUL, NONE];
  /** The sound a word ends in; null where it cannot be told. */
  const finalSound = (word) => {
    const char = [...word.normalize("NFC").replace(/[^\p{L}\p{N}]+$/u, "")].pop() ?? "";
    if (/[가-힣]/.test(char)) return (char.charCodeAt(0) - 0xac00) % 28;
    if (/[ㄱ-ㅎ]/.test(char)) return char === "ㄹ" ? RIEUL : OTHER; // 기역, 니은 … each ends in its own letter
    if (/[ㅏ-ㅣ]/.test(char)) return NONE;
    if (/[0-9]/.test(char)) return DIGITS[Number(char)];
    if (/[a-z]/i.test(char)) return /[lr]/i.test(char) ? RIEUL : /[mn]/i.test(char) ? OTHER : NONE;
    return null;
  };
  /** The particle of a pair that fits a word: 을/를, 으로/로, 이라는/라는. */
  const particle = (word, pair) => {
    const [closed, open] = pair.split("/");
    const sound = finalSound(word);
    if (sound === null) return closed.endsWith(open) ? `(${closed.slice(0, -open.length)})${open}` : `${closed}(${open})`;
    return sound === NONE || (sound === RIEUL && closed.startsWith("으")) ? open : closed;
  };
  /** A word in quotation marks with its particle, which follows the sound of `heard` where another word is meant. */
  const quoted = (word, pair, heard = word) => `‘${word}’${particle(heard, pair)}`;

  const JOSA = new Set("은 는 이 가 을 를 의 에 에서 에게 께 한테 으로 로 으로서 로서 으로써 로써 과 와 하고 이랑 랑 도 만 까지 부터 조차 마저 뿐 마다 밖에 보다 처럼 같이 만큼 대로 이나 나 이라도 라도 이야 야 에는 에도".split(" "));
  const bare = (text) => text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  /** The name that was found, as far as it was. */
  const found = ({ headword, form, marks }) => {
    const name = form ?? headword;
    const [span] = form === null ? marks.headword : marks.form;
    return span ? name.slice(...span) : name;
  };
  const isHangul = (text) => /[가-힣ㄱ-ㅣ]/.test(text);

  const particleTaken = (hit, query) => {
    const [asked, name] = [bare(query), bare(found(hit))];
    const tail = asked.startsWith(name) ? asked.slice(name.length) : "";
    if (!tail) return `${quoted(found(hit), "으로/로")} 찾았습니다`;
    return `${JOSA.has(tail) ? "조사 " : "뒤에 붙은 "}${quoted(tail, "을/를")} 떼고 찾았습니다`;
  };
  const readAs = (hit, query) => {
    const asked = query.trim();
    // Typed in the other layout it is heard as what was meant: ‘rldjq’을 ‘기업’으로.
    return `${quoted(asked, "을/를", isHangul(asked) ? asked : hit.read_as)} ${quoted(hit.read_as, "으로/로")}`;
  };
  const SENTENCES = {
    particle: particleTaken,
    initials: (hit, query) => (/[가-힣]/.test(query) ? `${quoted(query.trim(), "으로/로")} 찾았습니다` : `첫소리 ${quoted(query.trim(), "으로/로")} 찾았습니다`),
    layout: (hit, query) => (hit.read_as ? `${readAs(hit, query)} 찾았습니다` : "자판을 바꾸어 찾았습니다"),
    slip: (hit, query) => (hit.read_as ? `${readAs(hit, query)} 보고 찾았습니다` : "비슷한 글자로 찾았습니다"),
    name: (hit, query) => (hit.read_as ? `${readAs(hit, query)} 읽고 찾았습니다` : ""),
    part: (hit) => `이름에 ${quoted(found(hit), "이/가")} 들어 있습니다`,
    question: (hit) => `${quoted(found(hit), "이라는/라는")} 말을 골라 찾았습니다`,
    text: (hit) => `${hit.kind === "story" ? "이야기" : (WHERE[hit.where] ?? "풀이")}에 나옵니다`,
  };
  /** What of an entry a text was found in. */
  const WHERE = { definition: "뜻풀이", example: "쓰임", body: "본문" };
  const WORDS = { particle: "조사 떼고", layout: "한/영 바꿔", slip: "비슷한 글자", question: "물음에서", text: "글에서" };

  globalThis.gsSearch = Object.assign(globalThis.gsSearch ?? {}, {
    element,
    marked,
    held,
    quoted,
    /** How a hit was found, in a sentence; empty where that is plain to see. */
    sentence: (hit, query) => {
      const said = SENTENCES[hit.why]?.(hit, query) ?? "";
      return said || (hit.form !== null && hit.form !== hit.hanja ? `${quoted(hit.form, "으로/로")} 찾았습니다` : "");
    },
    /** The same in a word or two. */
    reason: (hit) => WORDS[hit.why] ?? (hit.why === "name" && hit.read_as ? "소리대로" : ""),
    /**
     * A hit's name as nodes: headword, number, hanja, and the form that was found where that is another; on the page of
     * results English too.
     */
    name: (hit, { isWhole = true, hasEnglish = false } = {}) => {
      const isStory = hit.kind === "story";
      const [span] = hit.marks.headword;
      const spans = !isWhole && span && span[1] - span[0] === hit.headword.length ? [] : hit.marks.headword;
      const word = element("b", "", isStory ? "〈" : "", ...marked(hit.headword, spans), isStory ? "〉" : "");
      const nodes = [word];
      if (hit.homograph_number) word.append(element("sup", "gs-number", String(hit.homograph_number)));
      if (hit.hanja && !isStory) {
        const hanja = element("span", "", ...marked(hit.hanja, hit.form === hit.hanja ? hit.marks.form : []));
        hanja.lang = "ko-Hani";
        nodes.push(" ", hanja);
      }
      if (hit.form !== null && hit.form !== hit.hanja) {
        const form = element("span", "gs-form", ...marked(hit.form, hit.marks.form));
        if (/^[\x20-\x7e]+$/.test(hit.form)) form.lang = "en";
        nodes.push(" ", form);
      }
      if (hasEnglish && hit.english && hit.english !== hit.form && hit.english !== hit.headword) {
        const english = element("span", "gs-form", hit.english);
        english.lang = "en";
        nodes.push(" ", english);
      }
      return nodes;
    },
  });
})();
