// @ts-check
/**
 * The search engine of both sites: Korean as it is typed, in the browser, without a server.
 *
 * Names and queries are compared as the keys of the two-set keyboard that type them (경제 is `rudwp`), so that a
 * half-typed syllable is a beginning, the other keyboard layout is no difference and a slip of the finger is one edit.
 * docs/search.md tells the whole; the text is one module without imports, and a classic script is made from it.
 */

/** @typedef {[number, number]} Span From and to, in UTF-16 units; the end is not in it. */
/** @typedef {"exact" | "name" | "particle" | "initials" | "layout" | "slip" | "part" | "question" | "text"} Why */
/**
 * @typedef {object} Hit
 * @property {string} url Relative to the site's root, ends in `/`.
 * @property {string} headword The headword or the story's title.
 * @property {"entry" | "story"} kind
 * @property {string} snippet The short definition, or the place in the text; empty before texts are read.
 * @property {Why} why How it was found.
 * @property {number | null} homograph_number
 * @property {string | null} hanja
 * @property {string | null} form The name that was found, where it is not the headword: a variant, English, hanja.
 * @property {string | null} domain
 * @property {string | null} level
 * @property {{headword: Span[], form: Span[], snippet: Span[]}} marks Where the match stands in each.
 * @property {string | null} read_as What the query was read as, where that is not what was typed: `기업` for `rldjq`.
 */
/**
 * @typedef {object} Options
 * @property {number} [limit] How many hits at most; 10 where not given.
 * @property {"encyclopedia" | "storybook" | null} [scope]
 * @property {string | null} [domain] A domain's name or slug.
 * @property {string | null} [level] A level's name or slug.
 * @property {((hits: Hit[]) => void) | null} [onNames] Called with the hits by name before any text is read.
 */
/** @typedef {{url: string, headword: string}} Suggestion */
/** @typedef {{search: (query: string, options?: Options) => Promise<Hit[]>, near: (query: string) => Promise<Suggestion[]>}} Search */
/** @typedef {(name: string, url: string) => unknown} Load Gives a file of the index: its text, or what its JSON holds; or a promise of either. */

/**
 * @typedef {object} NamesFile
 * @property {number} entries
 * @property {[string, string][]} domains
 * @property {[string, string][]} levels
 * @property {number} summaries
 * @property {string} headwords
 * @property {string} ids
 * @property {string} numbers
 * @property {string} readings
 * @property {string} variants
 * @property {string} english
 * @property {string} hanja
 * @property {string | number[]} domain
 * @property {string} level
 */
/**
 * @typedef {object} WordsFile
 * @property {number} records
 * @property {number} loudness
 * @property {number} step
 * @property {string} lengths
 * @property {string[]} first
 * @property {string} suffixes
 * @property {string} short
 * @property {string} doubtful
 * @property {string} contracted
 * @property {string} irregular
 * @property {number[]} texts
 * @property {number[]} sizes
 */

// ---------------------------------------------------------------- Hangul and keys

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
const INITIAL_KEYS = "r R s e E f a q Q t T d w W c z x v g".split(" ");
const MEDIAL_KEYS = "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split(" ");
const FINAL_KEYS = " r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split(" ");

/** @type {Map<string, string>} Keys of every letter of Hangul that stands alone. */
const JAMO_KEYS = new Map();
for (const [letters, keys] of /** @type {[string, string[]][]} */ ([
  [FINALS, FINAL_KEYS],
  [INITIALS, INITIAL_KEYS],
  [MEDIALS, MEDIAL_KEYS],
])) {
  keys.forEach((key, index) => key && JAMO_KEYS.set(letters[index], key));
}
/** @type {Map<string, string>} The letter that keys type. */
const KEY_JAMO = new Map([...JAMO_KEYS].map(([jamo, key]) => [key, jamo]));
const SHIFTED = /[RETQWOP]/;
const LATIN = /[a-z]/;
const HANGUL = /[가-힣ㄱ-ㅎㅏ-ㅣ]/;
const NOT_PLAIN = /[^ -~가-힣]/;

/** @param {string} char */
const isSyllable = (char) => char >= "가" && char <= "힣";
/** @param {string} char */
const isConsonant = (char) => char >= "ㄱ" && char <= "ㅎ";

/**
 * Text as it is compared, letter case apart: composed, wide and squared forms plain, letters of Hangul that stand alone as
 * the keyboard gives them (never by compatibility forms, which would make parts of syllables of them).
 * @param {string} text
 */
function composed(text) {
  if (!NOT_PLAIN.test(text)) return text;
  let plain = "";
  for (const char of text.normalize("NFC")) {
    const code = /** @type {number} */ (char.codePointAt(0));
    if (code >= 0x1100 && code <= 0x1112) plain += INITIALS[code - 0x1100];
    else if (code >= 0x1161 && code <= 0x1175) plain += MEDIALS[code - 0x1161];
    else if (code >= 0x11a8 && code <= 0x11c2) plain += FINALS[code - 0x11a7];
    else if (code >= 0x3131 && code <= 0x3163) plain += char;
    else if (code === 0x318d || code === 0x119e)
      plain += " "; // written for a middle dot
    else if (code >= 0xff00 && code <= 0xff5e) plain += char.normalize("NFKC");
    else if (code >= 0xffa0 && code <= 0xffdc) plain += composed(char.normalize("NFKC"));
    else if ((code >= 0x2100 && code <= 0x24ff) || (code >= 0x3200 && code <= 0x33ff))
      plain += char.normalize("NFKC").normalize("NFC");
    else plain += char;
  }
  return plain;
}

/** @param {string} text Text as it is compared. */
const folded = (text) => composed(text).toLowerCase();

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
/** Letters and digits only. @param {string} text */
const lettersOf = (text) => text.replace(NO_LETTERS, "");

/** The keys that type one letter or syllable. @param {string} char */
function keysOfChar(char) {
  const index = char.charCodeAt(0) - FIRST_SYLLABLE;
  if (index >= 0 && index <= LAST_SYLLABLE - FIRST_SYLLABLE) {
    return INITIAL_KEYS[(index / 588) | 0] + MEDIAL_KEYS[((index % 588) / 28) | 0] + FINAL_KEYS[index % 28];
  }
  return JAMO_KEYS.get(char) ?? char;
}

/** The keys that type a text. @param {string} letters */
function keysOf(letters) {
  let keys = "";
  for (let at = 0; at < letters.length; at++) keys += keysOfChar(letters[at]);
  return keys;
}

/** The text that keys type on a Korean keyboard. @param {string} keys */
function typed(keys) {
  let text = "";
  let at = 0;
  const isVowel = (/** @type {number} */ place) => MEDIAL_KEYS.includes(keys[place]);
  while (at < keys.length) {
    const initial = INITIAL_KEYS.indexOf(keys[at]);
    if (initial < 0 || !isVowel(at + 1)) {
      const two = KEY_JAMO.get(keys.slice(at, at + 2));
      const vowels = two !== undefined && two >= "ㅏ";
      text += vowels ? two : (KEY_JAMO.get(keys[at]) ?? keys[at]);
      at += vowels ? 2 : 1;
      continue;
    }
    at += 1;
    const long = MEDIAL_KEYS.indexOf(keys.slice(at, at + 2));
    const medial = at + 1 < keys.length && long >= 0 ? long : MEDIAL_KEYS.indexOf(keys[at]);
    at += MEDIAL_KEYS[medial].length;
    let final = at < keys.length ? FINAL_KEYS.indexOf(keys[at]) : 0;
    if (final <= 0 || isVowel(at + 1)) final = 0;
    else {
      const cluster = at + 1 < keys.length ? FINAL_KEYS.indexOf(keys.slice(at, at + 2)) : -1;
      if (cluster > 0 && !isVowel(at + 2)) final = cluster;
      at += FINAL_KEYS[final].length;
    }
    text += String.fromCharCode(FIRST_SYLLABLE + (initial * 21 + medial) * 28 + final);
  }
  return text;
}

/** The initial letter of each syllable; what is no syllable stays. @param {string} letters */
function initialsOf(letters) {
  let text = "";
  for (let at = 0; at < letters.length; at++) {
    const index = letters.charCodeAt(at) - FIRST_SYLLABLE;
    text += index >= 0 && index <= LAST_SYLLABLE - FIRST_SYLLABLE ? INITIALS[(index / 588) | 0] : letters[at];
  }
  return text;
}

/** Syllables with this initial, as a class of a pattern. @param {string} jamo */
function syllablesFrom(jamo) {
  const first = FIRST_SYLLABLE + INITIALS.indexOf(jamo) * 588;
  return `${String.fromCharCode(first)}-${String.fromCharCode(first + 587)}`;
}

/** Joined consonants as they are typed one by one: ㄳ is ㄱㅅ, but ㄲ is one. @param {string} letters */
const parted = (letters) =>
  letters.replace(/[ㄳㄵㄶㄺ-ㅀㅄ]/g, (jamo) =>
    [.../** @type {string} */ (JAMO_KEYS.get(jamo))].map((key) => KEY_JAMO.get(key)).join(""),
  );

/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * A pattern for letters of which consonants may stand for syllables (금ㄹ), and whose last syllable may be half-typed.
 * @param {string} letters
 */
function partialPattern(letters) {
  const chars = [...parted(letters)];
  return chars
    .map((char, at) =>
      isConsonant(char) && INITIALS.includes(char)
        ? `[${syllablesFrom(char)}${char}]`
        : at === chars.length - 1
          ? begun(char)
          : escaped(char),
    )
    .join("");
}

/** A pattern for a last syllable that may go on: 가 may become 각, 각 may become 가기. @param {string} char */
function begun(char) {
  if (!isSyllable(char)) return escaped(char);
  const final = (char.charCodeAt(0) - FIRST_SYLLABLE) % 28;
  const open = char.charCodeAt(0) - final;
  if (final === 0) return `[${char}-${String.fromCharCode(open + 27)}]`;
  const keys = FINAL_KEYS[final];
  const last = KEY_JAMO.get(keys.slice(-1)) ?? "";
  const before = keys.length > 1 ? FINAL_KEYS.indexOf(keys.slice(0, -1)) : 0;
  const longer = FINAL_KEYS.flatMap((its, index) =>
    its.length > keys.length && its.startsWith(keys) ? [String.fromCharCode(open + index)] : [],
  );
  const next = INITIALS.includes(last) ? `|${String.fromCharCode(open + before)}[${syllablesFrom(last)}]` : "";
  return `(?:[${char}${longer.join("")}]${next})`;
}

// ---------------------------------------------------------------- what may stand behind a name

const PARTICLES =
  "은 는 이 가 을 를 의 에 에서 에게 에게서 께 께서 한테 으로 로 으로서 로서 으로써 로써 으로부터 로부터 과 와 하고 랑 이랑 도 만 까지 부터 조차 마저 뿐 마다 밖에 " +
  "보다 처럼 같이 만큼 대로 이나 나 이라도 라도 이나마 나마 이야 야 이야말로 야말로 이든 든 이든지 든지 이든가 든가 이란 란 이라 라 이라는 라는 이라고 라고 이라면 라면 " +
  "이라서 라서 이며 며 이고 고 이자 인 인가 인가요 인지 일까 일까요 이다 다 입니다 입니까 이에요 예요 이었다 였다 이었던 였던 이어서 여서 들 엔 에선 에는 에도 에만 론 으론 " +
  "씩 쯤 끼리 커녕 요 이요 이죠 죠 이지 지 이지만 지만 이면 면 이니 니 이니까 니까 인데 인데요 이네 네요 이냐 냐 따위 등 등의 등을 " +
  "하다 하는 한 할 함 하면 하고 하여 해 해서 해야 했다 했던 하기 하게 하지 하려면 하려고 하도록 합니다 한다 한다면 하나요 하자 하며 하던 하면서 " +
  "되다 되는 된 될 됨 되면 되고 되어 돼 돼서 됐다 되었다 되기 되게 됩니다 된다 되나요 시키다 시키는 시킨 시킬";
const QUESTION_WORDS =
  "뭐 뭐야 뭐지 뭐죠 뭐예요 뭐에요 뭔가요 뭔지 뭘까 뭘까요 뭐임 뭐니 무엇 무엇인가 무엇인가요 무엇인지 무엇입니까 무엇일까 무엇일까요 무엇이에요 무슨 무슨뜻 뜻 뜻이뭐예요 의미 정의 설명 개념 말 " +
  "이란말 알려줘 알려주세요 알려줘요 설명해줘 설명해주세요 가르쳐줘 가르쳐주세요 왜 어떻게 어떤 언제 어디 누구 얼마";

/** @typedef {{next: Map<string, Tail>, ends: boolean}} Tail A place among the tails, by keys. */

/** @type {Tail | null} */
let tails = null;
/** All tails as a tree of keys. */
function tailTree() {
  if (tails) return tails;
  /** @type {Tail} */
  const root = { next: new Map(), ends: true };
  for (const piece of `${PARTICLES} ${QUESTION_WORDS}`.split(" ")) {
    let place = root;
    for (const key of keysOf(piece)) {
      let next = place.next.get(key);
      if (!next) place.next.set(key, (next = { next: new Map(), ends: false }));
      place = next;
    }
    place.ends = true;
  }
  return (tails = root);
}

const NO_TAIL = 0;
const BEGUN_TAIL = 1;
const WHOLE_TAIL = 2;

/** Whether keys are tails one after the other, or the beginning of such. @param {string} keys @param {number} from */
function tailOf(keys, from) {
  const root = tailTree();
  let places = [root];
  for (let at = from; at < keys.length && places.length; at++) {
    /** @type {Tail[]} */
    const reached = [];
    for (const place of places) {
      const next = place.next.get(keys[at]);
      if (next && !reached.includes(next)) {
        reached.push(next);
        if (next.ends) reached.push(root);
      }
    }
    places = reached;
  }
  return !places.length ? NO_TAIL : places.includes(root) ? WHOLE_TAIL : BEGUN_TAIL;
}

// ---------------------------------------------------------------- slips

const BITS = new Int32Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code).toLowerCase();
  BITS[code] =
    char >= "a" && char <= "z"
      ? 1 << (char.charCodeAt(0) - 97)
      : char >= "0" && char <= "9"
        ? 1 << (26 + (Number(char) % 5))
        : 1 << 31;
}
/** The keys in a string, as bits. @param {string} keys */
function maskOf(keys) {
  let mask = 0;
  for (let at = 0; at < keys.length; at++) mask |= BITS[keys.charCodeAt(at) & 127];
  return mask;
}
/** @param {number} bits */
function bitCount(bits) {
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
/** @param {string} char */
const isDigit = (char) => char >= "0" && char <= "9";
const JOINED = new Set([...MEDIAL_KEYS, ...FINAL_KEYS].filter((keys) => keys.length > 1));

/**
 * Whether two strings of keys differ in one stroke or one letter: another, one too many, one missing, two exchanged.
 * Digits are never slips.
 * @param {string} query @param {string} name @param {boolean} beginning Whether the query may be a beginning of the name.
 */
function oneSlip(query, name, beginning) {
  const q = query.length;
  const n = name.length;
  let at = 0;
  while (at < q && at < n && query[at] === name[at]) at++;
  if (at === q) return beginning || (n - at <= 1 && !isDigit(name[at] ?? ""));
  if (at === n) return q - at === 1 && !isDigit(query[at]);
  if (isDigit(query[at]) || isDigit(name[at])) return false;
  const rest = (/** @type {number} */ a, /** @type {number} */ b) =>
    a <= q &&
    b <= n &&
    (beginning
      ? name.startsWith(query.slice(a), b)
      : n - b === q - a && name.endsWith(query.slice(a)) && b + q - a === n);
  if (rest(at + 1, at + 1) || rest(at + 1, at) || rest(at, at + 1)) return true;
  if (query[at] === name[at + 1] && query[at + 1] === name[at] && rest(at + 2, at + 2)) return true;
  const longQuery = JOINED.has(query.slice(at, at + 2));
  const longName = JOINED.has(name.slice(at, at + 2));
  return (
    (longName && rest(at + 1, at + 2)) ||
    (longQuery && rest(at + 2, at + 1)) ||
    (longName && longQuery && rest(at + 2, at + 2))
  );
}

const JOINED_VOWELS = /hk|ho|hl|nj|np|nl|ml/g;
/** Keys with one sign for each joined vowel, so that ㅘ for ㅟ is one slip as ㅏ for ㅓ is. @param {string} keys */
const oneStroke = (keys) =>
  keys.replace(
    JOINED_VOWELS,
    (pair) => ({ hk: "A", ho: "B", hl: "C", nj: "D", np: "F", nl: "G", ml: "H" })[pair] ?? pair,
  );

const LIKE =
  "BC BF CF BA Cp Bp Fp Gl Hl Hm Dj Dh rz rR zR ex eE xE qv qQ vQ wc wW cW tT kj jh op ui uj yh bn ik iu lp jp km nm jm tx mn hn nh tc";
/** @type {Set<number>} Pairs of keys that respellings of one foreign word exchange. */
const ALIKE = new Set();
for (const [one, other] of LIKE.split(" ")) {
  ALIKE.add((one.charCodeAt(0) << 8) | other.charCodeAt(0));
  ALIKE.add((other.charCodeAt(0) << 8) | one.charCodeAt(0));
}
const LIKE_COST = 0.5;
const DIGIT_COST = 3;
const LIGHT = "md";
/** What a key too many or too few costs: ㅡ and the silent ㅇ come and go in respellings, digits never. @param {number} code */
const costOfOne = (code) =>
  code < 58 ? DIGIT_COST : code === LIGHT.charCodeAt(0) || code === LIGHT.charCodeAt(1) ? LIKE_COST : 1;

/** The same, by keys or by letters, whichever is nearer. @param {Names} names @param {string} keys @param {string} strokes @param {number} name @param {number} bound */
function slipsFrom(names, keys, strokes, name, bound) {
  const slips = slipsBetween(keys, names.keys[name], bound);
  return strokes === keys && names.strokes[name] === names.keys[name]
    ? slips
    : Math.min(slips, slipsBetween(strokes, names.strokes[name], bound));
}

/**
 * How many slips two strings of keys are apart, neighbours exchanged being one and like sounds half a one; above the bound
 * no more than that it is above.
 * @param {string} one @param {string} other @param {number} bound
 */
function slipsBetween(one, other, bound) {
  const n = one.length;
  const m = other.length;
  const width = Math.ceil(bound) + 1;
  if (Math.abs(n - m) > width) return bound + 1;
  let before = new Float32Array(m + 1);
  let last = new Float32Array(m + 1);
  let row = new Float32Array(m + 1);
  for (let at = 0; at <= m; at++) last[at] = at;
  for (let i = 1; i <= n; i++) {
    row.fill(bound + 1);
    row[0] = i;
    let least = i <= width ? i : bound + 1;
    const a = one.charCodeAt(i - 1);
    for (let j = Math.max(1, i - width); j <= Math.min(m, i + width); j++) {
      const b = other.charCodeAt(j - 1);
      let cost = a === b ? 0 : ALIKE.has((a << 8) | b) ? LIKE_COST : a < 58 || b < 58 ? DIGIT_COST : 1;
      cost += last[j - 1];
      cost = Math.min(cost, last[j] + costOfOne(a), row[j - 1] + costOfOne(b));
      if (i > 1 && j > 1 && a === other.charCodeAt(j - 2) && b === one.charCodeAt(i - 2))
        cost = Math.min(cost, before[j - 2] + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > bound) return bound + 1;
    [before, last, row] = [last, row, before];
  }
  return last[m];
}

// ---------------------------------------------------------------- romanisation

const LATIN_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "").split(" ");
const LATIN_MEDIALS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
const LATIN_FINALS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");

/** A word's id by rule: letter by letter, without change of sound. @param {string} text */
function romanised(text) {
  return text
    .normalize("NFC")
    .split(/\s+/)
    .map((word) => [...word].map(latinOf).join(""))
    .filter(Boolean)
    .join("-");
}

/** @param {string} char */
function latinOf(char) {
  if (!isSyllable(char)) return /[A-Za-z0-9]/.test(char) ? char.toLowerCase() : "";
  const index = char.charCodeAt(0) - FIRST_SYLLABLE;
  return LATIN_INITIALS[(index / 588) | 0] + LATIN_MEDIALS[((index % 588) / 28) | 0] + LATIN_FINALS[index % 28];
}

/** What writers of Roman letters do differently, and the sounds that change where syllables meet. @type {[RegExp, string][]} */
const EVENED = [
  [/[^a-z0-9]/g, ""],
  [/ng/g, "N"],
  [/kk?|gg?/g, "k"],
  [/tt?|dd?/g, "t"],
  [/pp?|bb?/g, "p"],
  [/jj|ch/g, "j"],
  [/ss/g, "s"],
  [/l/g, "r"],
  [/oo/g, "u"],
  [/ee/g, "i"],
  [/shi/g, "si"],
  [/weo/g, "wo"],
  [/k(?=[nm])/g, "N"],
  [/kr/g, "Nn"],
  [/p(?=[nm])/g, "m"],
  [/pr/g, "mn"],
  [/t(?=[nm])/g, "n"],
  [/nr|rn/g, "r"],
  [/mr/g, "mn"],
  [/Nr/g, "Nn"],
  [/(.)\1+/g, "$1"],
];
/** A romanisation as it is compared. @param {string} latin */
const evenLatin = (latin) => EVENED.reduce((text, [pattern, put]) => text.replace(pattern, put), latin.toLowerCase());

// ---------------------------------------------------------------- names

const HEADWORD = 0;
const READING = 1;
const VARIANT = 2;
const ENGLISH = 3;
const HANJA = 4;

const FOREIGN = 1;
const KOREAN = 2;
/** The script a text begins in: Hangul, Latin letters or another. @param {string} letters */
const scriptOf = (letters) => (LATIN.test(letters[0] ?? "") ? FOREIGN : HANGUL.test(letters[0] ?? "") ? KOREAN : 0);

/** All names in the order in which beginnings are found: shorter first, then by kind of name, then in dictionary order. */
class Names {
  /** @param {NamesFile} file */
  constructor(file) {
    /** @type {{text: string, letters: string, keys: string, record: number, field: number}[]} */
    const names = [];
    const seen = new Set();
    const add = (/** @type {string} */ text, /** @type {number} */ record, /** @type {number} */ field) => {
      const letters = lettersOf(folded(text));
      const keys = keysOf(letters);
      const mark = `${record}\t${keys}`;
      if (!keys || seen.has(mark)) return;
      seen.add(mark);
      names.push({ text, letters, keys, record, field });
    };
    const columns = /** @type {[string, number][]} */ ([
      [file.headwords, HEADWORD],
      [file.readings, READING],
      [file.variants, VARIANT],
      [file.english, ENGLISH],
      [file.hanja, HANJA],
    ]);
    for (const [column, field] of columns) {
      column.split("\n").forEach((line, record) => {
        for (const form of line ? line.split("\t") : []) {
          add(form, record, field);
          if (form.includes("(")) for (const part of apart(form)) add(part, record, Math.max(field, VARIANT));
        }
      });
    }
    names.sort(
      (one, other) => one.keys.length - other.keys.length || one.field - other.field || one.record - other.record,
    );
    this.texts = names.map((name) => name.text);
    this.letters = names.map((name) => name.letters);
    this.keys = names.map((name) => name.keys);
    this.records = Int32Array.from(names, (name) => name.record);
    this.fields = Uint8Array.from(names, (name) => name.field);
    this.scripts = Uint8Array.from(names, (name) => scriptOf(name.letters));
    this.masks = Int32Array.from(names, (name) => maskOf(name.keys));
    this.strokes = this.keys.map(oneStroke);
    this.byKeys = new Joined(this.keys);
    this.byLetters = new Joined(this.letters);
    /** @type {Joined | null} */
    this.initials = null;
    /** @type {{even: Joined, names: number[]} | null} */
    this.latin = null;
    /** @type {Map<string, number[]>} */
    this.exact = new Map();
    this.keys.forEach((keys, name) => {
      const sharing = this.exact.get(keys);
      if (sharing) sharing.push(name);
      else this.exact.set(keys, [name]);
    });
    /** By length of keys, the first name that is as long. @type {number[]} */
    this.firstOfLength = [];
    for (let name = this.keys.length - 1; name >= 0; name--) this.firstOfLength[this.keys[name].length] = name;
  }

  /** The first name at least as long. @param {number} length */
  from(length) {
    for (let at = Math.max(length, 0); at < this.firstOfLength.length; at++) {
      const name = this.firstOfLength[at];
      if (name !== undefined) return name;
    }
    return this.keys.length;
  }

  /** The names that are written so, in these letters and not in those of the other layout. @param {string} letters */
  called(letters) {
    const sharing = this.exact.get(keysOf(letters));
    return sharing && this.letters[sharing[0]] === letters ? sharing : undefined;
  }

  byInitials() {
    return (this.initials ??= new Joined(this.letters.map(initialsOf)));
  }

  byLatin() {
    if (!this.latin) {
      const names = this.letters.flatMap((letters, name) =>
        this.scripts[name] === KOREAN && this.fields[name] <= VARIANT ? [name] : [],
      );
      this.latin = { even: new Joined(names.map((name) => evenLatin(romanised(this.letters[name])))), names };
    }
    return this.latin;
  }
}

/** What stands before and within brackets. @param {string} form */
function apart(form) {
  const inner = [...form.matchAll(/\(([^()]+)\)/g)].map((match) => match[1]);
  return [form.replace(/\([^()]*\)/g, " "), ...inner];
}

/** Strings joined into one, in which the machine's own search is fastest. */
class Joined {
  /** @param {string[]} lines */
  constructor(lines) {
    this.text = `\n${lines.join("\n")}\n`;
    this.starts = new Int32Array(lines.length + 1);
    let start = 1;
    lines.forEach((line, at) => {
      this.starts[at] = start;
      start += line.length + 1;
    });
    this.starts[lines.length] = start;
  }

  /** The line at a place of the text. @param {number} place */
  line(place) {
    let low = 0;
    let high = this.starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= place) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Each line that begins so, in order. @param {string} beginning @returns {Generator<number>} */
  *beginning(beginning) {
    const sought = `\n${beginning}`;
    for (let place = this.text.indexOf(sought); place >= 0; place = this.text.indexOf(sought, place + 1))
      yield this.line(place + 1);
  }

  /** Each line that a pattern is found in, with the place in the line and the length of the match. @param {string} pattern @returns {Generator<[number, number, number]>} */
  *matching(pattern) {
    const sought = new RegExp(pattern, "g");
    for (let match = sought.exec(this.text); match; match = sought.exec(this.text)) {
      const line = this.line(match.index);
      yield [line, match.index - this.starts[line], match[0].length];
      sought.lastIndex = this.starts[line + 1] - 1;
    }
  }
}

// ---------------------------------------------------------------- queries

/** @typedef {{keys: string, other: boolean}} Reading Keys the query may mean; `other` where only names of the other layout can be meant. */

class Query {
  /** @param {string} text */
  constructor(text) {
    const cased = lettersOf(composed(text));
    this.text = text;
    this.letters = cased.toLowerCase();
    this.keys = keysOf(this.letters);
    this.script = scriptOf(this.letters);
    this.isLatin = LATIN.test(this.letters) && !HANGUL.test(this.letters);
    /** @type {Reading[]} */
    this.readings = [{ keys: this.keys, other: false }];
    const capsLocked = [...cased]
      .map((char) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase()))
      .join("");
    const more = this.isLatin ? [shiftedOnly(cased), shiftedOnly(capsLocked)] : [this.keys.toLowerCase()];
    for (const keys of more)
      if (!this.readings.some((its) => its.keys === keys)) this.readings.push({ keys, other: true });
    /** The query as Hangul typed in the other layout, where it makes nothing but syllables. */
    this.retyped = "";
    if (this.isLatin) {
      for (const { keys } of this.readings.slice().reverse()) {
        const hangul = typed(keys);
        if (/^[가-힣0-9]+[ㄱ-ㅎ]?$/.test(hangul)) this.retyped = hangul;
      }
    }
    this.initials =
      [...parted(this.letters)].every(isConsonant) && [...parted(this.letters)].length > 1 ? parted(this.letters) : "";
    /** The words, as letters. */
    this.words = folded(text).split(/\s+/).map(lettersOf).filter(Boolean);
  }
}

/** Keys as a Korean keyboard takes them: capitals only where shift makes another letter. @param {string} cased */
const shiftedOnly = (cased) => [...cased].map((char) => (SHIFTED.test(char) ? char : char.toLowerCase())).join("");

/**
 * @typedef {object} Found
 * @property {number} record
 * @property {number} name The name found, or -1.
 * @property {Why} why
 * @property {number} from Where the match begins in the name's letters.
 * @property {number} to
 * @property {string} readAs
 */

const SHOWN_FIRST = 5;
const MOST_TAILS = 2;
const FEW = 3;
const SHORTEST_SLIP = 4;
const SHORTEST_BEGUN_SLIP = 6;
const TWO_SLIPS = 12;

/** What is found by name, best first. */
class NameSearch {
  /** @param {Names} names @param {Query} query @param {(record: number) => boolean} accepts @param {number} limit */
  constructor(names, query, accepts, limit) {
    this.names = names;
    this.query = query;
    this.accepts = accepts;
    this.limit = Math.max(limit, SHOWN_FIRST);
    /** @type {Found[]} */
    this.found = [];
    this.records = new Set();
    this.isExact = false;
    /** Names that what may be the beginning of a tail follows. @type {Found[]} */
    this.doubtful = [];
    /** Whether what was found leaves no doubt of what was meant. */
    this.isStrong = false;
  }

  run() {
    const { query } = this;
    if (!query.letters) return;
    this.beginnings(false);
    if (query.initials) this.byInitials(query.initials);
    else if (/[ㄱ-ㅎ]./.test(query.letters)) this.mixed();
    this.beginnings(true);
    this.isStrong = this.found.length > 0;
    if (!query.initials) {
      const { whole, begun } = this.parts();
      this.addParts(whole);
      if (!this.isExact && this.found.length < FEW) this.slips(this.isStrong);
      this.addParts(begun);
      for (const { name, why, from, to, readAs } of this.doubtful) this.add(name, why, from, to, readAs);
      if (!this.isStrong && query.isLatin) this.byLatin();
    }
  }

  /** @param {number} name @param {Why} why @param {number} from @param {number} to @param {string} [readAs] */
  add(name, why, from, to, readAs = "") {
    const record = this.names.records[name];
    if (this.records.has(record) || !this.accepts(record)) return;
    this.records.add(record);
    this.found.push({ record, name, why, from, to, readAs });
  }

  isFull() {
    return this.found.length >= this.limit;
  }

  /**
   * Exact names, names with a tail, and names that begin so. In this order nothing is ever overtaken while it is typed:
   * beginnings only get fewer, and a name with a tail takes its place among the first as soon as the tail begins.
   * @param {boolean} other Names of the other keyboard layout, or those of the query's own.
   */
  beginnings(other) {
    const { names, query } = this;
    const isOther = (/** @type {number} */ name) =>
      names.scripts[name] + query.script === FOREIGN + KOREAN &&
      names.scripts[name] !== query.script &&
      query.script !== 0;
    /** @type {Found[]} */
    const exact = [];
    /** @type {Found[]} */
    const begun = [];
    /** @type {{whole: Found[], begun: Found[]}} */
    const tailed = { whole: [], begun: [] };
    const seen = new Set();
    for (const reading of query.readings) {
      if (reading.other && !other) continue;
      const readAs = other ? this.readAs(reading.keys) : "";
      for (const name of names.byKeys.beginning(reading.keys)) {
        const record = names.records[name];
        if (isOther(name) !== other || this.records.has(record) || seen.has(record) || !this.accepts(record)) continue;
        const whole = names.keys[name].length === reading.keys.length;
        if (!whole && begun.length >= this.limit) break;
        seen.add(record);
        (whole ? exact : begun).push({
          record,
          name,
          why: other ? "layout" : whole ? "exact" : "name",
          from: 0,
          to: lettersWithin(names.letters[name], reading.keys.length),
          readAs,
        });
      }
      this.tails(reading.keys, other, isOther, tailed);
    }
    if (exact.length > 1) exact.sort((one, other) => this.closeness(other.name) - this.closeness(one.name));
    const first = [...exact, ...tailed.whole];
    if (!exact.length && !begun.length) this.doubtful.push(...tailed.begun.splice(0));
    const room = Math.max(SHOWN_FIRST - first.length - tailed.begun.length, 0);
    if (exact.length || tailed.whole.length) this.isExact = true;
    for (const its of [...first, ...begun.slice(0, room), ...tailed.begun, ...begun.slice(room)]) {
      if (this.records.has(its.record)) continue;
      this.records.add(its.record);
      this.found.push(its);
    }
  }

  /** Of names with the same letters, those written like the query come first. @param {number} name */
  closeness(name) {
    const text = this.names.texts[name];
    return text === this.query.text.trim() ? 2 : this.names.fields[name] === HEADWORD ? 1 : 0;
  }

  /** What keys are in the other layout. @param {string} keys */
  readAs(keys) {
    return this.query.isLatin ? typed(keys) : keys.toLowerCase();
  }

  /**
   * Names the query begins with, when nothing but particles, endings and words of asking comes behind, or their beginning.
   * @param {string} keys @param {boolean} other @param {(name: number) => boolean} isOther @param {{whole: Found[], begun: Found[]}} tailed
   */
  tails(keys, other, isOther, tailed) {
    const { names } = this;
    const known = new Set();
    for (let at = keys.length - 1; at > 1 && known.size < MOST_TAILS; at--) {
      const sharing = names.exact.get(keys.slice(0, at));
      if (!sharing) continue;
      const kind = tailOf(keys, at);
      if (kind === NO_TAIL) continue;
      for (const name of sharing) {
        const record = names.records[name];
        if (isOther(name) !== other || this.records.has(record) || known.has(record) || !this.accepts(record)) continue;
        if (names.letters[name].length < 2 && kind === BEGUN_TAIL) continue;
        known.add(record);
        const why = other ? "layout" : this.query.words.length > 1 ? "question" : "particle";
        (kind === WHOLE_TAIL ? tailed.whole : tailed.begun).push({
          record,
          name,
          why,
          from: 0,
          to: names.letters[name].length,
          readAs: other ? this.readAs(keys) : "",
        });
      }
    }
  }

  /** Initials, of the whole name, its beginning, then from inside. @param {string} initials */
  byInitials(initials) {
    const { names } = this;
    const joined = names.byInitials();
    /** @type {[number, number][]} */
    const inside = [];
    const whole = [...joined.beginning(`${initials}\n`)].sort(
      (one, other) => names.fields[one] - names.fields[other] || one - other,
    );
    for (const name of whole) this.add(name, "initials", 0, initials.length);
    for (const [name, at] of joined.matching(escaped(initials))) {
      if (this.isFull()) return;
      if (at === 0) this.add(name, "initials", 0, initials.length);
      else inside.push([name, at]);
    }
    inside.sort(
      ([one, at], [other, place]) =>
        Math.min(names.fields[one], VARIANT) - Math.min(names.fields[other], VARIANT) ||
        names.letters[one].length - names.letters[other].length ||
        one - other ||
        at - place,
    );
    for (const [name, at] of inside) this.add(name, "initials", at, at + initials.length);
  }

  /** Consonants for some syllables, the others written out. */
  mixed() {
    const { names, query } = this;
    const pattern = partialPattern(query.letters);
    const length = [...parted(query.letters)].length;
    /** @type {[number, number][]} */
    const inside = [];
    for (const [name, at] of names.byLetters.matching(pattern)) {
      if (at === 0) this.add(name, "initials", 0, length);
      else inside.push([name, at]);
      if (this.isFull()) return;
    }
    for (const [name, at] of inside) this.add(name, "initials", at, at + length);
  }

  /**
   * Names one slip away, whole or, where the query is long enough, so far as it goes; with a tail taken off; then those
   * two slips or a respelling away.
   * @param {boolean} wholeOnly
   */
  slips(wholeOnly) {
    const { query } = this;
    const { readings } = query;
    const before = this.found.length;
    for (const { keys } of readings) this.oneSlip(keys, false);
    if (wholeOnly) return;
    if (this.found.length === before) for (const { keys } of readings) this.slipWithTail(keys);
    if (this.found.length === before) for (const { keys } of readings) this.farSlips(keys);
    if (this.found.length === before) for (const { keys } of readings) this.oneSlip(keys, true);
  }

  /** @param {string} keys @param {boolean} beginning */
  oneSlip(keys, beginning) {
    const { names } = this;
    if (keys.length < (beginning ? SHORTEST_BEGUN_SLIP : SHORTEST_SLIP)) return;
    const mask = maskOf(keys);
    const strokes = oneStroke(keys);
    const last = beginning ? names.keys.length : names.from(keys.length + 3);
    /** @type {[number, number][]} */
    const near = [];
    for (let name = names.from(Math.max(keys.length - 2, SHORTEST_SLIP - 1)); name < last; name++) {
      const its = names.masks[name];
      if (bitCount(mask & ~its) > 2 || (!beginning && bitCount(its & ~mask) > 2)) continue;
      if (oneSlip(keys, names.keys[name], beginning))
        near.push([name, beginning ? 1 : slipsFrom(names, keys, strokes, name, 2)]);
    }
    near.sort(([one, cost], [other, its]) => cost - its || one - other);
    for (const [name] of near) this.addSlip(name, keys, beginning);
  }

  /** @param {number} name @param {string} keys @param {boolean} beginning */
  addSlip(name, keys, beginning) {
    const letters = this.names.letters[name];
    this.add(name, "slip", 0, beginning ? lettersWithin(letters, keys.length) : letters.length, this.names.texts[name]);
  }

  /** Names with a slip and a tail behind. @param {string} keys */
  slipWithTail(keys) {
    const { names } = this;
    const mask = (/** @type {string} */ its) => maskOf(its);
    /** @type {[number, number, number][]} */
    const near = [];
    const shortest = Math.max(keys.length - 24, SHORTEST_SLIP);
    for (let at = keys.length - 1; at >= shortest; at--) {
      if (tailOf(keys, at) !== WHOLE_TAIL) continue;
      const head = keys.slice(0, at);
      const bits = mask(head);
      const last = names.from(head.length + 3);
      for (let name = names.from(Math.max(head.length - 2, SHORTEST_SLIP)); name < last; name++) {
        if (bitCount(bits & ~names.masks[name]) > 2 || bitCount(names.masks[name] & ~bits) > 2) continue;
        if (oneSlip(head, names.keys[name], false))
          near.push([name, slipsFrom(names, head, oneStroke(head), name, 2), at]);
      }
    }
    near.sort(([one, cost, at], [other, its, place]) => cost - its || place - at || one - other);
    for (const [name] of near.slice(0, 3)) this.addSlip(name, keys, false);
  }

  /** Names two slips away, and those respelt in like sounds. @param {string} keys */
  farSlips(keys) {
    const { names } = this;
    if (keys.length < SHORTEST_BEGUN_SLIP) return;
    const bound = keys.length >= TWO_SLIPS ? 2 : keys.length >= 9 ? 1.5 : 1;
    const mask = maskOf(keys);
    const strokes = oneStroke(keys);
    /** @type {[number, number][]} */
    const near = [];
    const last = names.from(keys.length + 3);
    for (let name = names.from(Math.max(keys.length - 2, SHORTEST_SLIP)); name < last; name++) {
      const its = names.masks[name];
      if (bitCount(mask & ~its) > 3 || bitCount(its & ~mask) > 3) continue;
      const slips = slipsFrom(names, keys, strokes, name, bound);
      if (slips <= bound) near.push([name, slips]);
    }
    near.sort(([one, slips], [other, its]) => slips - its || one - other);
    for (const [name] of near) this.addSlip(name, keys, false);
  }

  /** Names that the query stands in, at their end before their middle; apart, those its last syllable may yet become part of. */
  parts() {
    const { names, query } = this;
    const letters = query.retyped || query.letters;
    /** @type {[number, number, number][][]} */
    const [ending, inside, begun] = [[], [], []];
    if (letters.length > 1 || isSyllable(letters)) {
      for (const [name, before, length] of names.byLetters.matching(`.${partialPattern(letters)}`)) {
        const its = names.letters[name];
        const found = its.startsWith(letters, before + 1) ? (before + length === its.length ? ending : inside) : begun;
        found.push([name, before + 1, length - 1]);
      }
    }
    return { whole: [...ending, ...inside], begun };
  }

  /** @param {[number, number, number][]} parts Name, place, length. */
  addParts(parts) {
    const { retyped } = this.query;
    for (const [name, at, length] of parts) this.add(name, retyped ? "layout" : "part", at, at + length, retyped);
  }

  /** Names as they are written in Latin letters. */
  byLatin() {
    const { names, query } = this;
    const sought = evenLatin(query.letters);
    if (sought.length < 3) return;
    const latin = names.byLatin();
    const whole = new Set(latin.even.beginning(`${sought}\n`));
    for (const at of whole) this.addLatin(latin.names[at]);
    if (sought.length > 3)
      for (const at of latin.even.beginning(sought))
        if (!whole.has(at) && !this.isFull()) this.addLatin(latin.names[at]);
    if (!this.found.length && sought.length > 6) {
      for (const [at, name] of latin.names.entries()) {
        if (oneSlip(sought, latin.even.text.slice(latin.even.starts[at], latin.even.starts[at + 1] - 1), false))
          this.addLatin(name);
      }
    }
  }

  /** @param {number} name */
  addLatin(name) {
    this.add(name, "name", 0, this.names.letters[name].length, this.names.texts[name]);
  }
}

/** How many letters so many keys reach into. @param {string} letters @param {number} keys */
function lettersWithin(letters, keys) {
  let at = 0;
  while (at < letters.length && keys > 0) keys -= keysOfChar(letters[at++]).length;
  return at;
}

// ---------------------------------------------------------------- names within a question

/** @typedef {Found & {score: number}} Scored */

const LONGEST_NAME = 24;

/**
 * Names at the beginning of a word of the query that particles or the word's end follow, the longest at each place; weaker,
 * names at the beginning or end of a longer word.
 * @param {Names} names @param {Query} query @param {(record: number) => boolean} accepts @returns {Scored[]}
 */
function namesWithin(names, query, accepts) {
  const words = query.isLatin
    ? query.words.map((word) =>
        /^[가-힣]+$/.test(typed(shiftedOnly(word))) && !names.exact.has(word) ? typed(shiftedOnly(word)) : word,
      )
    : query.words;
  /** @type {Scored[]} */
  const found = [];
  const add = (/** @type {number[]} */ sharing, /** @type {number} */ place, /** @type {number} */ share) => {
    const letters = names.letters[sharing[0]];
    const common = Math.log2(1 + countOf(names.byLetters.text, letters, 255));
    const score = share * (Math.min(letters.length, 8) * 12 - common * 4 + 60) - place * 2;
    for (const name of sharing) {
      if (accepts(names.records[name]))
        found.push({
          record: names.records[name],
          name,
          why: "question",
          from: 0,
          to: letters.length,
          readAs: "",
          score,
        });
    }
  };
  let covered = 0;
  for (let start = 0; start < words.length; start++) {
    if (start < covered) continue;
    let joined = "";
    /** @type {number[]} */
    const ends = [];
    for (let at = start; at < words.length && joined.length < LONGEST_NAME; at++)
      ends.push((joined += words[at]).length);
    let isFound = false;
    /** @type {number[] | undefined} */
    let loose;
    for (let length = Math.min(joined.length, LONGEST_NAME); length > 0 && !isFound; length--) {
      const sharing = names.called(joined.slice(0, length));
      if (!sharing) continue;
      const last = ends.findIndex((end) => end >= length);
      const behind = joined.slice(length, ends[last]);
      if (behind && tailOf(keysOf(behind), 0) !== WHOLE_TAIL) {
        if (length > 1) loose ??= sharing;
        continue;
      }
      add(sharing, start, length > 1 ? 1 : 0.5);
      covered = start + last + 1;
      isFound = true;
    }
    if (isFound) continue;
    if (loose) add(loose, start, 0.5);
    const ending = nameAtEnd(names, words[start]);
    if (ending) add(ending, start, 0.55);
  }
  return found;
}

/** The longest name that a word ends in, particles apart. @param {Names} names @param {string} word */
function nameAtEnd(names, word) {
  if (word.length > LONGEST_NAME) return undefined;
  for (let from = 1; from < word.length - 1; from++) {
    for (let to = word.length; to > from + 1; to--) {
      const sharing = names.called(word.slice(from, to));
      if (sharing && (to === word.length || tailOf(keysOf(word.slice(to)), 0) === WHOLE_TAIL)) return sharing;
    }
  }
  return undefined;
}

/** How often a text stands in another, up to a bound. @param {string} text @param {string} sought @param {number} bound */
function countOf(text, sought, bound) {
  let count = 0;
  for (let place = text.indexOf(sought); place >= 0 && count < bound; place = text.indexOf(sought, place + 1)) count++;
  return count;
}

// ---------------------------------------------------------------- words of the texts

const NUMERALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const VALUES = new Uint8Array(128);
[...NUMERALS].forEach((numeral, value) => (VALUES[numeral.charCodeAt(0)] = value));
const WORD = /[0-9a-zà-öø-ÿ㐀-鿿가-힣]+/g;

/** Stems of words, by the tables of the index: the same as `korean/stems.py`, which says why. */
class Stemmer {
  /** @param {WordsFile} file */
  constructor(file) {
    this.suffixes = new Set(file.suffixes.split(" "));
    this.short = new Set(file.short.split(" "));
    this.doubtful = new Set(file.doubtful.split(" "));
    this.longest = Math.max(...[...this.suffixes].map((its) => its.length));
    this.contracted = new Map(
      /** @type {[string, string][]} */ ((file.contracted.match(/../g) ?? []).map((pair) => [pair[0], pair[1]])),
    );
    this.irregular = new Map(
      /** @type {[string, string][]} */ (file.irregular.split(" ").map((pair) => pair.split(":"))),
    );
  }

  /** @param {string} word @returns {string[]} */
  stems(word) {
    const bare = this.bare(word);
    const found = [bare];
    if (bare.length === 2 && this.doubtful.has(bare[1]) && isSyllable(bare[0])) found.push(bare[0]);
    const infinitive = this.infinitiveStem(bare);
    if (!found.includes(infinitive)) found.push(infinitive);
    return found;
  }

  /** @param {string} word @returns {string} */
  bare(word) {
    for (let length = Math.min(this.longest, word.length - 1); length > 0; length--) {
      const rest = word.slice(0, -length);
      const suffix = word.slice(-length);
      if (this.suffixes.has(suffix) && (rest.length > 1 || this.short.has(suffix) || !isSyllable(rest)))
        return this.bare(rest);
    }
    return word;
  }

  /** @param {string} bare */
  infinitiveStem(bare) {
    const irregular = this.irregular.get(bare.slice(-2));
    if (irregular) return bare.slice(0, -2) + irregular;
    let last = bare.slice(-1);
    if (!isSyllable(last) || bare.length < 2) return bare;
    const final = (last.charCodeAt(0) - FIRST_SYLLABLE) % 28;
    if (final === 4 || final === 8 || final === 16 || final === 17 || final === 20) {
      last = String.fromCharCode(last.charCodeAt(0) - final);
      bare = bare.slice(0, -1) + last;
      if (final === 20 && (last === "아" || last === "어")) bare = this.bare(bare.slice(0, -1));
      last = bare.slice(-1);
    }
    return bare.slice(0, -1) + (this.contracted.get(last) ?? last);
  }
}

/** Files of the index, each read once. */
class Files {
  /** @param {string} baseUrl @param {Load} load */
  constructor(baseUrl, load) {
    this.baseUrl = baseUrl;
    this.load = load;
    this.version = "";
    /** @type {Map<string, Promise<any>>} */
    this.read = new Map();
  }

  /** @param {string} name @returns {Promise<any>} */
  get(name) {
    let file = this.read.get(name);
    if (!file) {
      file = this.fetch(name);
      file.catch(() => this.read.delete(name));
      this.read.set(name, file);
    }
    return file;
  }

  /** @param {string} name */
  async fetch(name) {
    const file = `${name}.js`;
    const loaded = await this.load(file, this.baseUrl + file);
    const { version, data } = /** @type {{version: string, data: unknown}} */ (
      typeof loaded === "string" ? jsonIn(loaded) : loaded
    );
    if (name === "names") this.version = version;
    else if (version !== this.version) throw new Stale(name);
    return data;
  }
}

/** The index was built anew since its names were read. */
class Stale extends Error {}

/** The JSON within the one call that a file of the index is. @param {string} text */
const jsonIn = (text) => JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));

const SECOND_STEM = 0.85;
const NEAR_WORD = 0.6;
const MOST_SHARDS = 15;

class Words {
  /** @param {Files} files @param {WordsFile} file */
  constructor(files, file) {
    this.files = files;
    this.file = file;
    this.stemmer = new Stemmer(file);
    /** @type {Map<number, Map<string, string>>} */
    this.shards = new Map();
    /** By stem, the groups of near words it is in. @type {Promise<Map<string, string[]>> | null} */
    this.groups = null;
  }

  /** The groups of near words. */
  loadGroups() {
    this.groups ??= this.files.get("near").then((/** @type {string} */ file) => {
      /** @type {Map<string, string[]>} */
      const groups = new Map();
      file.split("\n").forEach((group, number) => {
        for (const stem of group.split(" "))
          groups.set(stem, [...(groups.get(stem) ?? []), `=${String(number).padStart(3, "0")}`]);
      });
      return groups;
    });
    this.groups.catch(() => (this.groups = null));
    return this.groups;
  }

  /** What a word is looked up by, and what each counts. @param {string} word @param {Map<string, string[]>} known @returns {[string, number][]} */
  terms(word, known) {
    const stems = this.stemmer.stems(word);
    const groups = new Set(stems.flatMap((stem) => known.get(stem) ?? []));
    return [
      ...stems.map((stem, at) => /** @type {[string, number]} */ ([stem, at ? SECOND_STEM : 1])),
      ...[...groups].map((group) => /** @type {[string, number]} */ ([group, NEAR_WORD])),
    ];
  }

  /** The shard a stem would be in. @param {string} stem */
  shardOf(stem) {
    const { first } = this.file;
    let low = 0;
    let high = first.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (first[middle] <= stem) low = middle;
      else high = middle;
    }
    return low;
  }

  /** @param {number} number */
  async shard(number) {
    let shard = this.shards.get(number);
    if (!shard) {
      const { stems, places } = await this.files.get(`words/${number}`);
      const packed = places.split(" ");
      shard = new Map(
        stems.split("\n").map((/** @type {string} */ stem, /** @type {number} */ at) => [stem, packed[at]]),
      );
      this.shards.set(number, shard);
    }
    return shard;
  }

  /** The shards to be read: those of every word's likeliest stem first, then of the others, as far as the number allows. @param {[string, number][][]} asked */
  shardsFor(asked) {
    /** @type {Set<number>} */
    const numbers = new Set();
    if (!this.file.first.length) return [];
    for (let turn = 0; asked.some((terms) => terms.length > turn); turn++) {
      for (const terms of asked)
        if (terms.length > turn && numbers.size < MOST_SHARDS) numbers.add(this.shardOf(terms[turn][0]));
    }
    return [...numbers];
  }

  /**
   * How well each record's text fits words: what its words weigh, the share of what was asked that it covers, and the share
   * that its definition covers.
   * @param {string[]} words @param {boolean} nearToo Whether words of like meaning count, too.
   */
  async weigh(words, nearToo) {
    const { records, loudness } = this.file;
    const groups = nearToo ? await this.loadGroups() : new Map();
    const asked = words.map((word) => this.terms(word, groups));
    const shards = new Map(
      await Promise.all(
        this.shardsFor(asked).map(
          async (number) => /** @type {[number, Map<string, string>]} */ ([number, await this.shard(number)]),
        ),
      ),
    );
    const sums = {
      weights: new Float32Array(records),
      covers: new Float32Array(records),
      meanings: new Float32Array(records),
    };
    const best = {
      weights: new Float32Array(records),
      covers: new Float32Array(records),
      meanings: new Float32Array(records),
    };
    let total = 0;
    let known = 0;
    let count = 0;
    for (const terms of asked) {
      /** @type {number[]} */
      const touched = [];
      let most = 0;
      for (const [term, share] of terms) {
        const places = shards.get(this.shardOf(term))?.get(term);
        if (places === undefined) continue;
        const found = unpacked(places);
        const rarity = Math.log(1 + (records - found.length / 2 + 0.5) / (found.length / 2 + 0.5)) * share;
        most = Math.max(most, rarity);
        for (let index = 0; index < found.length; index += 2) {
          const record = found[index];
          const isMeant = found[index + 1] > loudness;
          const weight = (rarity * (found[index + 1] - (isMeant ? loudness + 1 : 0))) / loudness;
          if (best.covers[record] === 0) touched.push(record);
          if (weight > best.weights[record]) best.weights[record] = weight;
          if (rarity > best.covers[record]) best.covers[record] = rarity;
          if (isMeant && rarity > best.meanings[record]) best.meanings[record] = rarity;
        }
      }
      for (const record of touched) {
        for (const kind of /** @type {const} */ (["weights", "covers", "meanings"])) {
          sums[kind][record] += best[kind][record];
          best[kind][record] = 0;
        }
      }
      known += most;
      if (most > 0) count++;
      total += most || Math.log(1 + records);
    }
    return { ...sums, total, known, count };
  }

  /** Words in a record's definition. @param {number} record */
  meaningLength(record) {
    return VALUES[this.file.lengths.charCodeAt(record)] * this.file.step;
  }
}

/** Places as pairs of record and weight. @param {string} packed */
function unpacked(packed) {
  /** @type {number[]} */
  const found = [];
  let record = -1;
  let at = 0;
  while (at < packed.length) {
    let distance = 0;
    let base = 1;
    let value = VALUES[packed.charCodeAt(at++)];
    while (value >= 32) {
      distance += (value - 32) * base;
      base *= 32;
      value = VALUES[packed.charCodeAt(at++)];
    }
    record += distance + value * base + 1;
    found.push(record, VALUES[packed.charCodeAt(at++)]);
  }
  return found;
}

// ---------------------------------------------------------------- the search

const LIMIT = 10;
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;
/** The least share of what was asked that the index must know, and that a text must hold of what it knows. */
const LEAST_KNOWN = 0.34;
const LEAST_COVER = 0.3;
const READ_TEXTS = 8;
const READ_UNLIKELY = 3;
const TEXT_BUDGET = 16000;
/** Words with letters of Hangul that make no syllable; but for one at a word's end, they are no words. */
const BROKEN = /[^\s]?[ㄱ-ㅎㅏ-ㅣ](?=\s|$)|[^\s]*[ㄱ-ㅎㅏ-ㅣ][^\s]*/g;
const ASKING =
  /뭐|뭔|무엇|무슨|왜|어떻|어떤|언제|누가|누구|얼마|어디|인가|나요|까요|은가|는가|[?？]|뜻|의미|차이|알려|설명|가르쳐|대해|대하여|관하여|자세히|이란|란\s*$/;
/** What asks for a word by telling what it means. */
const DESCRIBING = /(?:뭐|무엇이|무어)라고|라고\s*(?:하|부르|불러)|무슨\s*말|을\s*말하|를\s*말하/;

class Index {
  /** @param {Files} files @param {NamesFile} file */
  constructor(files, file) {
    this.files = files;
    this.file = file;
    this.names = new Names(file);
    this.headwords = file.headwords.split("\n");
    this.ids = file.ids.split("\n");
    this.numbers = file.numbers.split("\n");
    this.hanja = file.hanja.split("\n");
    /** @type {Promise<Words> | null} */
    this.words = null;
  }

  loadWords() {
    this.words ??= this.files.get("words").then((file) => new Words(this.files, file));
    this.words.catch(() => (this.words = null));
    return this.words;
  }

  /** @param {number} record */
  url(record) {
    const written = this.ids[record] ?? "";
    const id = written === "" || written.startsWith("-") ? romanised(this.headwords[record]) + written : written;
    return `${record < this.file.entries ? "glossary" : "stories"}/${id}/`;
  }

  /** Whether a record is among those asked for. @param {Options} options @returns {(record: number) => boolean} */
  accepting({ scope, domain, level }) {
    const { entries, domains, levels } = this.file;
    const number = (/** @type {[string, string][]} */ known, /** @type {string} */ name) =>
      known.findIndex((its) => its.includes(name)) + 1 || -1;
    const wantedDomain = domain ? number(domains, domain) : 0;
    const wantedLevel = level ? number(levels, level) : 0;
    return (record) =>
      (!scope || (scope === "storybook") === record >= entries) &&
      (!wantedDomain || this.domain(record) === wantedDomain) &&
      (!wantedLevel || parseInt(this.file.level[record], 36) === wantedLevel);
  }

  /** @param {number} record */
  domain(record) {
    const its = this.file.domain[record];
    return typeof its === "string" ? parseInt(its, 36) : (its ?? 0);
  }

  /** @param {Found} found @returns {Hit} */
  hit({ record, name, why, from, to, readAs }) {
    const headword = this.headwords[record];
    const form = name >= 0 && this.names.fields[name] !== HEADWORD ? this.names.texts[name] : null;
    /** @type {Span[]} */
    const marks =
      name >= 0
        ? spans(
            form ?? headword,
            name >= 0 && form === null && this.names.texts[name] !== headword ? this.names.texts[name] : "",
            from,
            to,
          )
        : [];
    return {
      url: this.url(record),
      headword,
      kind: record < this.file.entries ? "entry" : "story",
      snippet: "",
      why,
      homograph_number: Number(this.numbers[record]) || null,
      hanja: this.hanja[record]?.split("\t")[0] || null,
      form,
      domain: this.file.domains[this.domain(record) - 1]?.[0] ?? null,
      level: this.file.levels[parseInt(this.file.level[record], 36) - 1]?.[0] ?? null,
      marks: { headword: form === null ? marks : [], form: form === null ? [] : marks, snippet: [] },
      read_as: readAs || null,
    };
  }

  /** @param {string} text @param {Options} options @returns {Promise<Hit[]>} */
  async search(text, options) {
    const limit = Math.max(0, Math.floor(options.limit ?? LIMIT));
    const accepts = this.accepting(options);
    const query = new Query(String(text).slice(0, LONGEST_QUERY));
    const byName = new NameSearch(this.names, query, accepts, limit);
    byName.run();
    const within =
      query.letters && !byName.isFull()
        ? namesWithin(this.names, query, accepts).sort(
            (one, other) => other.score - one.score || one.record - other.record,
          )
        : [];
    const named = [...byName.found, ...within.filter(once(byName.records))].slice(0, limit);
    options.onNames?.(named.map((its) => this.hit(its)));
    let found = named;
    /** @type {TextFound[]} */
    let texts = [];
    const isBegun = byName.isStrong && !byName.isExact && query.words.length === 1 && limit <= LIMIT;
    if (query.letters && byName.found.length < limit && !query.initials && !isBegun) {
      try {
        const manner = mannerOf(query, within);
        texts = await this.inTexts(query, accepts, limit, manner === "describing");
        if (!texts.length && !named.length && manner !== "describing")
          texts = await this.inTexts(query, accepts, limit, true);
        found = merged(byName.found, within, texts, manner).slice(0, limit);
      } catch (error) {
        if (error instanceof Stale) throw error;
      }
    }
    return this.withSnippets(found, texts, query);
  }

  /** @typedef {Found & {score: number, cover: number, isPhrase: boolean, text: string, words: Set<string>}} TextFound */

  /**
   * Records whose texts hold the words of the query, the best with their texts read: those that hold it word for word
   * are known by it.
   * @param {Query} query @param {(record: number) => boolean} accepts @param {number} limit
   * @param {boolean} isDescribing Whether the query tells what a word means: definitions and words of like meaning count more.
   * @returns {Promise<TextFound[]>}
   */
  async inTexts(query, accepts, limit, isDescribing) {
    const words = await this.loadWords();
    const text =
      query.retyped && !query.words.some((word) => this.names.exact.has(word)) ? retyped(query) : folded(query.text);
    const asked = [...new Set(text.replace(BROKEN, " ").match(WORD) ?? [])].slice(0, MOST_WORDS);
    if (!asked.length) return [];
    const { weights, covers, meanings, total, known, count } = await words.weigh(asked, isDescribing);
    if (known < LEAST_KNOWN * total && count < 2) return [];
    const stems = new Set(asked.flatMap((word) => words.stemmer.stems(word)));
    /** @type {TextFound[]} */
    const found = [];
    for (let record = 0; record < weights.length; record++) {
      if (covers[record] < LEAST_COVER * known || !accepts(record)) continue;
      const cover = covers[record] / total;
      const score =
        200 +
        200 * (weights[record] / total / 2 + 0.2 * cover) +
        (asked.length > 2 && cover > 0.97 ? 120 : 0) +
        (isDescribing ? (300 * meanings[record]) / total / (0.6 + words.meaningLength(record) / 30) : 0);
      found.push({
        record,
        name: -1,
        why: "text",
        from: 0,
        to: 0,
        readAs: query.retyped,
        score,
        cover,
        isPhrase: false,
        text: "",
        words: stems,
      });
    }
    found.sort((one, other) => other.score - one.score || one.record - other.record);
    found.length = Math.min(found.length, Math.max(limit, READ_TEXTS));
    const likely = found.filter((its, at) => at < (its.cover > 0.8 ? READ_TEXTS : READ_UNLIKELY));
    await this.readTexts(likely, words);
    const phrase = asked.length > 1 ? lettersOf(folded(query.text)) : "";
    if (phrase) for (const its of found) its.isPhrase = its.text !== "" && lettersOf(folded(its.text)).includes(phrase);
    return found;
  }

  /** @param {TextFound[]} found @param {Words} words */
  async readTexts(found, words) {
    const { texts, sizes } = words.file;
    let budget = TEXT_BUDGET;
    const blocks = new Set();
    await Promise.all(
      found.map(async (its) => {
        let block = texts.length - 1;
        while (block > 0 && texts[block] > its.record) block--;
        if (!blocks.has(block)) {
          if (blocks.size && sizes[block] > budget) return;
          budget -= sizes[block];
          blocks.add(block);
        }
        its.text = (await this.files.get(`texts/${block}`))[its.record - texts[block]] ?? "";
      }),
    );
  }

  /** @param {Found[]} found @param {TextFound[]} texts @param {Query} query */
  async withSnippets(found, texts, query) {
    const size = this.file.summaries;
    return Promise.all(
      found.map(async (its) => {
        const hit = this.hit(its);
        try {
          const text = its.why === "text" ? texts.find((other) => other.record === its.record) : undefined;
          const words = text && this.words ? await this.words : null;
          const shown =
            text?.text ||
            ((await this.files.get(`summaries/${Math.floor(its.record / size)}`))[its.record % size] ?? "");
          if (text && words)
            [hit.snippet, hit.marks.snippet] = passage(shown, (word) =>
              words.stemmer.stems(word).some((stem) => text.words.has(stem)),
            );
          else [hit.snippet, hit.marks.snippet] = [shown, places(shown, query.words)];
        } catch (error) {
          if (error instanceof Stale) throw error;
        }
        return hit;
      }),
    );
  }

  /** Names that are not quite what was typed, for where nothing was found. @param {string} text @returns {Suggestion[]} */
  near(text) {
    const { names } = this;
    const query = new Query(String(text).slice(0, LONGEST_QUERY));
    /** @type {Map<number, number>} */
    const found = new Map();
    for (const { keys } of query.readings) {
      if (keys.length < 3) continue;
      const bound = Math.min(Math.max(2, Math.floor(keys.length * 0.4)), 6);
      const mask = maskOf(keys);
      const last = names.from(keys.length + bound + 1);
      for (let name = names.from(Math.max(keys.length - bound, 2)); name < last; name++) {
        if (bitCount(mask & ~names.masks[name]) > bound + 1) continue;
        const slips = slipsBetween(keys, names.keys[name], bound);
        const record = names.records[name];
        if (slips <= bound && slips < (found.get(record) ?? Infinity)) found.set(record, slips);
      }
    }
    for (const its of namesWithin(names, query, () => true))
      if (!found.has(its.record)) found.set(its.record, 7 - its.score / 100);
    return [...found]
      .sort(([one, slips], [other, its]) => slips - its || one - other)
      .slice(0, SHOWN_FIRST)
      .map(([record]) => ({ url: this.url(record), headword: this.headwords[record] }));
  }
}

/** @param {Query} query */
const retyped = (query) => query.words.map((word) => typed(shiftedOnly(word))).join(" ");

/** Lets each record pass once. @param {Iterable<number>} before @returns {(found: {record: number}) => boolean} */
function once(before) {
  const seen = new Set(before);
  return ({ record }) => !seen.has(record) && !!seen.add(record);
}

/** Names that score less are words like 돈 and 회사, which any description may hold. */
const PLAIN_NAME = 85;

/** @typedef {"asking" | "describing" | "naming"} Manner Whether a query asks about a word, tells what a word means or says it. */
/** @param {Query} query @param {Scored[]} within @returns {Manner} */
function mannerOf(query, within) {
  if (DESCRIBING.test(query.text)) return "describing";
  if (ASKING.test(query.text)) return "asking";
  if (query.words.length < 3 || within.some((its) => its.score >= PLAIN_NAME)) return "naming";
  const [before, last] = query.words.slice(-2);
  const final = isSyllable(before.slice(-1)) ? (before.charCodeAt(before.length - 1) - FIRST_SYLLABLE) % 28 : 0;
  const isClause = (final === FINALS.indexOf("ㄴ") || final === FINALS.indexOf("ㄹ")) && !/[을를]$/.test(before);
  return isClause && !/[요다까죠지네나니자줘냐을를은는에의로]$/.test(last) ? "describing" : "naming";
}

/**
 * One order of what was found by name, by names within the query and in texts.
 * @param {Found[]} byName @param {Scored[]} within @param {(Found & {score: number, cover: number, isPhrase: boolean})[]} texts @param {Manner} manner
 */
function merged(byName, within, texts, manner) {
  const byRecord = new Map(texts.map((its) => [its.record, its]));
  /** @type {(Found & {score: number})[]} */
  const weaker = within.map((its) => ({
    ...its,
    score:
      300 +
      its.score +
      (manner === "asking" ? 120 : manner === "describing" && its.score < PLAIN_NAME ? -160 : 0) +
      60 * (byRecord.get(its.record)?.cover ?? 0),
  }));
  weaker.push(...texts.map((its) => (its.isPhrase ? { ...its, score: its.score + 1000 } : its)));
  weaker.sort((one, other) => other.score - one.score || one.record - other.record);
  return [...byName, ...weaker].filter(once([]));
}

/**
 * Where so many letters of a form stand in it; of a part of the form, where that stands.
 * @param {string} text @param {string} part @param {number} from @param {number} to @returns {Span[]}
 */
function spans(text, part, from, to) {
  const shift = part ? Math.max(text.indexOf(part.trim()), 0) : 0;
  let letter = 0;
  let start = -1;
  let end = -1;
  for (let at = shift; at < text.length && letter < to; at++) {
    const count = lettersOf(composed(text[at])).length;
    if (!count) continue;
    if (letter >= from && start < 0) start = at;
    letter += count;
    end = at + 1;
  }
  return start < 0 || end <= start ? [] : [[start, end]];
}

/** Where words stand in a text. @param {string} text @param {string[]} words @returns {Span[]} */
function places(text, words) {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return [];
  /** @type {Span[]} */
  const found = [];
  for (const word of words) {
    if (word.length < 2) continue;
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length))
      found.push([at, at + word.length]);
  }
  return joined(found);
}

/** Spans in order, those that touch made one. @param {Span[]} found */
function joined(found) {
  found.sort((one, other) => one[0] - other[0]);
  /** @type {Span[]} */
  const apart = [];
  for (const span of found) {
    const last = apart[apart.length - 1];
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else apart.push(span);
  }
  return apart;
}

const PASSAGE = 110;

/**
 * The place in a text where most of the words stand, cut at words, and where they stand in it.
 * @param {string} text @param {(word: string) => boolean} isAsked @returns {[string, Span[]]}
 */
function passage(text, isAsked) {
  const lower = folded(text);
  /** @type {Span[]} */
  const found = [];
  if (lower.length === text.length) {
    for (const match of lower.matchAll(WORD))
      if (isAsked(match[0])) found.push([match.index, match.index + match[0].length]);
  }
  let best = 0;
  let most = 0;
  found.forEach(([start], at) => {
    const inside = found.slice(at).filter(([, end]) => end - start <= PASSAGE - 20);
    const kinds =
      new Set(inside.map(([from, to]) => lower.slice(from, Math.min(to, from + 2)))).size * 10 + inside.length;
    if (kinds > most) [most, best] = [kinds, start];
  });
  const line = text.lastIndexOf("\n", best) + 1;
  let from = best;
  const sentence = Math.max(line, text.lastIndexOf(". ", best) + 2);
  if (best - sentence < 50) from = sentence <= best ? sentence : line;
  else from = text.indexOf(" ", best - 40) + 1;
  const lineEnd = text.indexOf("\n", best);
  const last = lineEnd < 0 ? text.length : lineEnd;
  let to = Math.min(from + PASSAGE, last);
  if (to < last) to = Math.max(text.lastIndexOf(" ", to), best + 1);
  const before = from > line ? "…" : "";
  const marks = found
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]) => /** @type {Span} */ ([start - from + before.length, end - from + before.length]));
  return [`${before}${text.slice(from, to)}${to < last ? "…" : ""}`, joined(marks)];
}

// ---------------------------------------------------------------- loading

/**
 * Reads a file over http as text, from a file as a script, in Node from the disk.
 * @param {string} name @param {string} url @returns {Promise<unknown>}
 */
async function loadFile(name, url) {
  if (/^https?:/.test(url)) {
    const answer = await fetch(url, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${answer.status} ${url}`);
    return answer.text();
  }
  if (typeof document !== "undefined") return loadScript(name, url);
  const disk = "node:fs/promises"; // no name a bundler or a browser would look for
  const { readFile } = await import(disk);
  return readFile(url.startsWith("file:") ? new URL(url) : url, "utf8");
}

/** @param {string} name @param {string} url */
function loadScript(name, url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => {
      script.remove();
      const store = /** @type {{gieopsarangSearchFiles?: Map<string, unknown>}} */ (globalThis).gieopsarangSearchFiles;
      const file = store?.get(name.replace(/\.js$/, ""));
      if (file) resolve(file);
      else reject(new Error(url));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(url));
    };
    document.head.append(script);
  });
}

/** The folder's address in full, with its slash. @param {string} baseUrl */
function absolute(baseUrl) {
  const folder = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  const here =
    typeof document !== "undefined" ? document.baseURI : typeof location !== "undefined" ? location.href : "";
  return here && !/^[a-z][a-z0-9+.-]*:/i.test(folder) ? new URL(folder, here).href : folder;
}

/**
 * Opens the index in a folder; reads one file.
 * @param {string} baseUrl The site's `search/`.
 * @param {{load?: Load}} [how]
 * @returns {Promise<Search>}
 */
async function open(baseUrl, { load = loadFile } = {}) {
  const folder = absolute(String(baseUrl));
  const read = async () => {
    const files = new Files(folder, load);
    return new Index(files, await files.get("names"));
  };
  let index = await read();
  return {
    async search(query, options = {}) {
      try {
        return await index.search(query, options ?? {});
      } catch (error) {
        if (!(error instanceof Stale)) throw error;
        index = await read();
        return index.search(query, options ?? {});
      }
    },
    async near(query) {
      return index.near(query);
    },
  };
}

export { open };
