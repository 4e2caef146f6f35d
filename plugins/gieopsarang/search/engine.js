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
 * @property {string | null} english The first of its English names.
 * @property {string | null} form The name that was found, where it is not the headword: a variant, English, hanja.
 * @property {string | null} domain
 * @property {string | null} level
 * @property {"definition" | "example" | "body" | null} where What of the entry or story the words of a `text` stand in.
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
 * The first file of the index, by `names.py`. A column has a line a record; entries come first, then stories.
 * @typedef {object} NamesFile
 * @property {number} entries How many records are entries.
 * @property {[string, string][]} domains Name and slug of each.
 * @property {[string, string][]} levels
 * @property {number} summaries Records a block of summaries.
 * @property {string} letters The Korean names of the Latin letters, A to Z.
 * @property {string} headwords
 * @property {string} ids Nothing where the id follows from the headword.
 * @property {string} numbers Homograph numbers.
 * @property {string} readings
 * @property {string} variants Forms of one record stand between tabs, as do those of the next two.
 * @property {string} english
 * @property {string} hanja
 * @property {string | number[]} domain Its number from one, in base 36; none is zero.
 * @property {string} level
 */
/**
 * The directory of words and texts, by `words.py` and `texts.py`.
 * @typedef {object} WordsFile
 * @property {number} records
 * @property {number} loudness Steps of a word's weight; above them stand the weights of words that are in a definition.
 * @property {number} step Words that a step of `lengths` stands for.
 * @property {string} lengths A numeral a record: how long its definition is.
 * @property {string[]} first The first stem of each shard.
 * @property {string} common Stems that are left out, as most texts have them.
 * @property {string} suffixes
 * @property {string} short
 * @property {string} doubtful
 * @property {string} contracted
 * @property {string} irregular
 * @property {number[]} texts The first record of each block of texts.
 * @property {number[]} sizes The characters of each.
 */

// ---------------------------------------------------------------- Hangul and keys
// The two-set keyboard (KS X 5002): which keys type which letter, and back. All names and queries are compared as keys.

const FIRST_SYLLABLE = 0xac00;
const PER_MEDIAL = 28;
const PER_INITIAL = 21 * PER_MEDIAL;
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
const isDigit = (char) => char >= "0" && char <= "9";
/** @param {string} char */
const isConsonant = (char) => char >= "ㄱ" && char <= "ㅎ";
/** The number of a syllable's initial. @param {string} syllable */
const initialOf = (syllable) => ((syllable.charCodeAt(0) - FIRST_SYLLABLE) / PER_INITIAL) | 0;
/** The number of a syllable's medial. @param {string} syllable */
const medialOf = (syllable) => (((syllable.charCodeAt(0) - FIRST_SYLLABLE) % PER_INITIAL) / PER_MEDIAL) | 0;
/** The number of a syllable's final, 0 where it has none or the letter is no syllable. @param {string} char */
const finalOf = (char) => (isSyllable(char) ? (char.charCodeAt(0) - FIRST_SYLLABLE) % PER_MEDIAL : 0);
/** A syllable with another final. @param {string} syllable @param {number} final */
const withFinal = (syllable, final) => String.fromCharCode(syllable.charCodeAt(0) - finalOf(syllable) + final);

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
      plain += " "; // 아래아, written for a middle dot
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
const keysOfChar = (char) =>
  isSyllable(char)
    ? INITIAL_KEYS[initialOf(char)] + MEDIAL_KEYS[medialOf(char)] + FINAL_KEYS[finalOf(char)]
    : (JAMO_KEYS.get(char) ?? char);

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
    text += String.fromCharCode(FIRST_SYLLABLE + initial * PER_INITIAL + medial * PER_MEDIAL + final);
  }
  return text;
}

/** How many letters so many keys reach into. @param {string} letters @param {number} keys */
function lettersWithin(letters, keys) {
  let at = 0;
  while (at < letters.length && keys > 0) keys -= keysOfChar(letters[at++]).length;
  return at;
}

// ---------------------------------------------------------------- what is written by halves
// Initials for syllables (ㄱㅈㄱㄹ), among whole ones (기ㅈ금ㄹ) and run into the one before by the keyboard (깆금ㄹ); a last
// syllable that is not typed to its end (국내총새). All but bare initials become patterns over the letters of names.

/** The initial letter of each syllable; what is no syllable stays. @param {string} letters */
function initialsOf(letters) {
  let text = "";
  for (let at = 0; at < letters.length; at++)
    text += isSyllable(letters[at]) ? INITIALS[initialOf(letters[at])] : letters[at];
  return text;
}

/** Syllables with this initial, as a range of a pattern. @param {string} jamo */
function syllablesFrom(jamo) {
  const first = FIRST_SYLLABLE + INITIALS.indexOf(jamo) * PER_INITIAL;
  return `${String.fromCharCode(first)}-${String.fromCharCode(first + PER_INITIAL - 1)}`;
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
 * @param {string} letters @param {boolean} isLoose Whether other syllables may lack a tail or have a next one's initial for theirs.
 */
function partialPattern(letters, isLoose) {
  const chars = [...parted(letters)];
  return chars
    .map((char, at) => {
      if (isConsonant(char) && INITIALS.includes(char)) return `[${syllablesFrom(char)}${char}]`;
      return isLoose || at === chars.length - 1 ? begun(char) : escaped(char);
    })
    .join("");
}

/** A pattern for a syllable that may go on: 가 may become 각, 각 may become 가기. @param {string} char */
function begun(char) {
  if (!isSyllable(char)) return escaped(char);
  const final = finalOf(char);
  if (final === 0) return `[${char}-${withFinal(char, PER_MEDIAL - 1)}]`;
  const keys = FINAL_KEYS[final];
  const last = KEY_JAMO.get(keys.slice(-1)) ?? "";
  const before = keys.length > 1 ? FINAL_KEYS.indexOf(keys.slice(0, -1)) : 0;
  const longer = FINAL_KEYS.flatMap((its, index) =>
    its.length > keys.length && its.startsWith(keys) ? [withFinal(char, index)] : [],
  );
  const next = INITIALS.includes(last) ? `|${withFinal(char, before)}[${syllablesFrom(last)}]` : "";
  return `(?:[${char}${longer.join("")}]${next})`;
}

// ---------------------------------------------------------------- what may stand behind a name
// Nothing is taken off before names are looked up; a name is known by what is left being such tails, one after the other.

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
// One slip is told in one pass; more, and respellings of foreign words, by a bounded edit distance. Sets of keys as bits keep
// nearly all names from being compared at all.

/** A bit for each letter, five for the digits, the last for all else. */
const BITS = new Int32Array(128).map((_, code) => {
  const char = String.fromCharCode(code).toLowerCase();
  if (LATIN.test(char)) return 1 << (char.charCodeAt(0) - 97);
  return isDigit(char) ? 1 << (26 + (Number(char) % 5)) : 1 << 31;
});
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
    a <= q && b <= n && (beginning || n - b === q - a) && name.startsWith(query.slice(a), b);
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
/** @type {Record<string, string>} Signs that are no keys of Hangul. */
const VOWEL_SIGNS = { hk: "A", ho: "B", hl: "C", nj: "D", np: "F", nl: "G", ml: "H" };
/** Keys with one sign for each joined vowel, so that ㅘ for ㅟ is one slip as ㅏ for ㅓ is. @param {string} keys */
const oneStroke = (keys) => keys.replace(JOINED_VOWELS, (pair) => VOWEL_SIGNS[pair]);

/** Keys and signs that respellings of one foreign word exchange: ㅚ ㅞ, ㅔ ㅐ, ㅈ ㅉ, ㅓ ㅏ, ㅌ ㅅ … */
const LIKE =
  "BC BF CF BA Cp Bp Fp Gl Hl Hm Dj Dh rz rR zR ex eE xE qv qQ vQ wc wW cW tT kj jh op ui uj yh bn ik iu lp jp km nm jm tx mn hn nh tc";
const pairOf = (/** @type {number} */ one, /** @type {number} */ other) => (one << 8) | other;
const ALIKE = new Set(
  LIKE.split(" ").flatMap((pair) => {
    const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    return [pairOf(one, other), pairOf(other, one)];
  }),
);
const LIKE_COST = 0.5;
/** More than any bound allows. */
const DIGIT_COST = 3;
const LAST_DIGIT = "9".charCodeAt(0);
/** The keys of ㅡ and of ㅇ, which is silent: they come and go in respellings. */
const LIGHT = ["m", "d"].map((key) => key.charCodeAt(0));
/** What a key too many or too few costs. @param {number} code */
const costOfOne = (code) => (code <= LAST_DIGIT ? DIGIT_COST : code === LIGHT[0] || code === LIGHT[1] ? LIKE_COST : 1);
/** What a key for another costs. @param {number} one @param {number} other */
function costOfOther(one, other) {
  if (one === other) return 0;
  if (one <= LAST_DIGIT || other <= LAST_DIGIT) return DIGIT_COST;
  return ALIKE.has(pairOf(one, other)) ? LIKE_COST : 1;
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
      let cost = Math.min(last[j - 1] + costOfOther(a, b), last[j] + costOfOne(a), row[j - 1] + costOfOne(b));
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
// Ids follow from headwords by the same rule as in `korean/romanisation.py`, so that they need not be shipped; readers write
// Roman letters in many ways, which are evened out on both sides.

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
  return LATIN_INITIALS[initialOf(char)] + LATIN_MEDIALS[medialOf(char)] + LATIN_FINALS[finalOf(char)];
}

/** What writers of Roman letters do differently, and the sounds that change where syllables meet. @type {[RegExp, string][]} */
const EVENED = [
  [/[^a-z0-9]/g, ""],
  [/n[gk]/g, "N"],
  [/kk?|gg?/g, "k"],
  [/tt?|dd?/g, "t"],
  [/pp?|bb?/g, "p"],
  [/jj|ch/g, "j"],
  [/ss/g, "s"],
  [/l/g, "r"],
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
/** What is heard alike by those who do not know the rule; vowels of two syllables of a name stay apart. @type {[RegExp, string][]} */
const HEARD = [
  [/oo/g, "u"],
  [/ee/g, "i"],
  [/oe|wae|we/g, "we"],
  [/eo|eu|ou|o|u/g, "o"],
  [/ae|ai|ay|e/g, "e"],
  [/oi|yi/g, "i"],
  [/sh/g, "s"],
  [/z/g, "j"],
  [/f|v/g, "p"],
  [/c(?!h)/g, "k"],
];
/** @param {string} latin @param {[RegExp, string][]} rules */
const evened = (latin, rules) => rules.reduce((text, [pattern, put]) => text.replace(pattern, put), latin);
/** Romanisations as they are compared: as written, and as heard. */
const LATIN_KEYS = [
  (/** @type {string} */ latin) => evened(latin, EVENED),
  (/** @type {string} */ latin) => evened(evened(latin, HEARD), EVENED),
];

// ---------------------------------------------------------------- files of the index
// Each is one call round a JSON literal: text over http and from the disk, of which the JSON is cut; a script from `file:`, where
// browsers give no text. All carry the digest of their build; where names are of one and the rest of another, all is read anew.

/** The index was built anew since its names were read. */
class Stale extends Error {}

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

/** The JSON within the one call that a file of the index is. @param {string} text */
const jsonIn = (text) => JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));

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

// ---------------------------------------------------------------- names
// Headwords, titles and all other forms by which a record is found, as columns in the order in which beginnings are shown:
// a shorter name, then a headword before a variant before English, then dictionary order. As long as only what this order
// allows stands above them, no name is ever overtaken while it is typed.

const HEADWORD = 0;
const READING = 1;
const VARIANT = 2;
const ENGLISH = 3;
const HANJA = 4;

const FOREIGN = 1;
const KOREAN = 2;
/** The script a text begins in: Hangul, Latin letters or another. @param {string} letters */
const scriptOf = (letters) => (LATIN.test(letters[0] ?? "") ? FOREIGN : HANGUL.test(letters[0] ?? "") ? KOREAN : 0);

class Names {
  /** @param {NamesFile} file */
  constructor(file) {
    const names = namesIn(file);
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
    /** @type {{keys: Joined, names: number[]}[]} */
    this.latin = [];
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

  /**
   * The names of so many keys that lack few of a query's keys and have few besides: those worth comparing.
   * @param {string} keys @param {[number, number]} lengths @param {number} lacking @param {number} besides
   * @returns {Generator<number>}
   */
  *about(keys, [shortest, longest], lacking, besides) {
    const mask = maskOf(keys);
    const last = this.from(longest + 1);
    for (let name = this.from(shortest); name < last; name++) {
      const its = this.masks[name];
      if (bitCount(mask & ~its) <= lacking && bitCount(its & ~mask) <= besides) yield name;
    }
  }

  /** How many slips a name is from keys, by keys or by letters, whichever is nearer. @param {string} keys @param {number} name @param {number} bound */
  slips(keys, name, bound) {
    const strokes = oneStroke(keys);
    const slips = slipsBetween(keys, this.keys[name], bound);
    return strokes === keys && this.strokes[name] === this.keys[name]
      ? slips
      : Math.min(slips, slipsBetween(strokes, this.strokes[name], bound));
  }

  byInitials() {
    return (this.initials ??= new Joined(this.letters.map(initialsOf)));
  }

  /** The names of Korean as they are written in Latin letters. @param {number} how One of `LATIN_KEYS`. */
  byLatin(how) {
    if (!this.latin[how]) {
      const names = [...this.letters.keys()].filter(
        (name) => this.scripts[name] === KOREAN && this.fields[name] <= VARIANT,
      );
      const keys = new Joined(names.map((name) => LATIN_KEYS[how]([...this.letters[name]].map(latinOf).join("-"))));
      this.latin[how] = { keys, names };
    }
    return this.latin[how];
  }
}

/** What is read letter by letter: GDP, R&D. */
const ACRONYM = /^[A-Z][A-Z&]{1,5}$/;
/** How an acronym is read: 지디피, 알앤디. @param {string} acronym @param {string[]} letterNames */
const spelt = (acronym, letterNames) =>
  [...acronym].map((char) => letterNames[char.charCodeAt(0) - "A".charCodeAt(0)] ?? "앤").join("");

/** @typedef {{text: string, letters: string, keys: string, record: number, field: number}} Name */

/** All names in their order; of the forms of one record with the same keys, the first. @param {NamesFile} file */
function namesIn(file) {
  /** @type {Name[]} */
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
  const letterNames = file.letters.split(" ");
  const columns = [file.headwords, file.readings, file.variants, file.english, file.hanja]; // by field
  columns.forEach((column, field) => {
    column.split("\n").forEach((line, record) => {
      for (const form of line ? line.split("\t") : []) {
        add(form, record, field);
        const parts = form.includes("(") ? apart(form) : [];
        for (const part of parts) add(part, record, Math.max(field, VARIANT));
        for (const part of [form, ...parts])
          if (ACRONYM.test(part)) add(spelt(part, letterNames), record, READING);
      }
    });
  });
  return names.sort(
    (one, other) => one.keys.length - other.keys.length || one.field - other.field || one.record - other.record,
  );
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

  /** A line. @param {number} line */
  at(line) {
    return this.text.slice(this.starts[line], this.starts[line + 1] - 1);
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

/** Letters that tell a mood: ㅠㅠ is no word in any layout, ㅋㅋㅋ and ㅎㅎㅎ are at most the initials of a whole name. */
const WEEPING = /^([ㅏ-ㅣ])\1+$/;
const LAUGHING = /^(ㅋㅋㅋ+|ㅎㅎㅎ+)$/;

/** 것 as it is spoken, and written to the verb before it: 사 오는거. */
const SPOKEN = /([가-힣][는은던])[거것건걸게](?![가-힣])/g;

class Query {
  /** @param {string} text */
  constructor(text) {
    const cased = lettersOf(composed(text));
    this.text = text;
    this.letters = WEEPING.test(cased) ? "" : cased.toLowerCase();
    this.keys = keysOf(this.letters);
    this.script = scriptOf(this.letters);
    this.isLatin = LATIN.test(this.letters) && !HANGUL.test(this.letters);
    /** @type {Reading[]} */
    this.readings = [{ keys: this.keys, other: false }];
    const more = this.isLatin ? [shiftedOnly(cased), shiftedOnly(capsLocked(cased))] : [this.keys.toLowerCase()];
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
    const apart = parted(this.letters);
    this.initials = apart.length > 1 && [...apart].every(isConsonant) ? apart : "";
    this.plain = folded(text).replace(SPOKEN, "$1 것");
    /** The words, as letters. */
    this.words = this.letters ? this.plain.split(/\s+/).map(lettersOf).filter(Boolean) : [];
  }

  /** What keys are in the other layout. @param {string} keys */
  readAs(keys) {
    return this.isLatin ? typed(keys) : keys.toLowerCase();
  }
}

/** @param {string} cased */
const capsLocked = (cased) =>
  [...cased].map((char) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase())).join("");

/** Keys as a Korean keyboard takes them: capitals only where shift makes another letter. @param {string} cased */
const shiftedOnly = (cased) => [...cased].map((char) => (SHIFTED.test(char) ? char : char.toLowerCase())).join("");

// ---------------------------------------------------------------- what is found by name
// Exact names, names with a tail, beginnings; initials; the same in the other layout; then parts of names, slips, and names that
// Latin letters spell. Each step adds below what is found; the weaker ones are taken only where little stands above.

/**
 * @typedef {object} Found
 * @property {number} record
 * @property {number} name The name found, or -1.
 * @property {Why} why
 * @property {number} from Where the match begins in the name's letters.
 * @property {number} to
 * @property {string} readAs
 */

/** Of so many hits a list of suggestions shows its best; among them a name must stay that was shown. */
const SHOWN_FIRST = 5;
/** Names of one query that tails may follow: 국가산업단지는 holds 국가, too. */
const MOST_TAILS = 2;
/** Slips are sought where less is found. */
const FEW = 3;
/** Keys, below which any name is a slip from any other; more for a beginning, and for Latin letters, of which each counts. */
const SHORTEST_SLIP = 4;
const SHORTEST_BEGUN_SLIP = 6;
const SHORTEST_LATIN = 5;
/** The slips allowed from so many keys on. */
const FAR_SLIPS = [
  { keys: 11, slips: 2 },
  { keys: 9, slips: 1.5 },
  { keys: SHORTEST_BEGUN_SLIP, slips: 1 },
];
/** Keys of the longest tail that a slip may stand before. */
const LONGEST_TAIL = 24;
/** Letters of a romanised name, whole and begun: as written, and as heard; with a slip. */
const SHORTEST_ROMAN = [
  { whole: 3, begun: 4 },
  { whole: 4, begun: 6 },
];
const SHORTEST_ROMAN_SLIP = 7;
/** Words that are looked for in one name. */
const MOST_TOGETHER = 4;
/** Keys of a part of a name that may have a slip. */
const SHORTEST_PART_SLIP = 8;
/** Letters that a query and a name must share where nothing else is found, and their share of the query. */
const SHORTEST_SHARED = 4;
const LEAST_SHARED = 2 / 3;

/** @typedef {[name: number, cost: number, head?: number]} Slip A name, how far it is, and of how many keys, where a tail is taken off. */
/** @param {Slip} one @param {Slip} other */
const byCost = ([one, cost, at = 0], [other, its, place = 0]) => cost - its || place - at || one - other;

/** Letters; longer names are found whole, or by their texts. */
const LONGEST_NAME = 24;

class NameSearch {
  /** @param {Names} names @param {Query} query @param {(record: number) => boolean} accepts @param {number} limit */
  constructor(names, query, accepts, limit) {
    this.names = names;
    this.query = query;
    this.accepts = accepts;
    this.limit = Math.max(limit, SHOWN_FIRST);
    /** Best first. @type {Found[]} */
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
    else if (/[ㄱ-ㅎ]./.test(query.letters)) this.mixed(false);
    this.beginnings(true);
    this.isStrong = this.found.length > 0;
    if (query.initials) return;
    const { whole, begun } = this.parts();
    this.addParts(whole);
    if (query.words.length > 1) this.allWords();
    const isRoman = query.isLatin && !this.isStrong;
    if (isRoman) this.byLatin();
    if (!this.isExact && this.found.length < FEW) this.slips(this.isStrong);
    this.addParts(begun);
    for (const its of this.doubtful) this.put(its);
    if (isRoman && !this.found.length) this.latinSlips();
    for (const step of [() => this.mixed(true), () => this.slipsInside(), () => this.shared()])
      if (!this.found.length) step();
  }

  /** @param {number} record */
  isOpen(record) {
    return !this.records.has(record) && this.accepts(record);
  }

  /** @param {Found} found */
  put(found) {
    if (!this.isOpen(found.record)) return;
    this.records.add(found.record);
    this.found.push(found);
  }

  /** @param {number} name @param {Why} why @param {number} from @param {number} to @param {string} [readAs] */
  add(name, why, from, to, readAs = "") {
    this.put({ record: this.names.records[name], name, why, from, to, readAs });
  }

  isFull() {
    return this.found.length >= this.limit;
  }

  /** Whether a name is of the other keyboard layout. @param {number} name */
  isOther(name) {
    return this.names.scripts[name] + this.query.script === FOREIGN + KOREAN;
  }

  // ---- beginnings, and names with a tail

  /**
   * In this order nothing is ever overtaken while it is typed: beginnings only get fewer, and a name with a tail takes its
   * place among the first as soon as the tail begins. Headwords that begin so stand before other names that do: who was
   * shown for a variant stays when the headword goes on otherwise.
   * @param {boolean} other Names of the other keyboard layout, or those of the query's own.
   */
  beginnings(other) {
    /** @type {Found[][]} */
    const [exact, begun, otherwise, tailed, halfTailed] = [[], [], [], [], []];
    const seen = new Set();
    for (const reading of this.query.readings) {
      if (reading.other && !other) continue;
      this.begun(reading.keys, other, seen, exact, begun, otherwise);
      this.tailed(reading.keys, other, tailed, halfTailed);
    }
    begun.push(...otherwise.filter(({ record }) => !seen.has(record)));
    exact.sort((one, other) => this.closeness(other.name) - this.closeness(one.name));
    if (exact.length || tailed.length) this.isExact = true;
    if (!exact.length && !begun.length) this.doubtful.push(...halfTailed.splice(0));
    const room = Math.max(SHOWN_FIRST - exact.length - tailed.length - halfTailed.length, 0);
    for (const its of [...exact, ...tailed, ...begun.slice(0, room), ...halfTailed, ...begun.slice(room)]) this.put(its);
  }

  /**
   * Names that are the keys or begin so.
   * @param {string} keys @param {boolean} other @param {Set<number>} seen Records in the first two lists.
   * @param {Found[]} exact @param {Found[]} begun Headwords. @param {Found[]} otherwise Other names that begin so.
   */
  begun(keys, other, seen, exact, begun, otherwise) {
    const { names, query } = this;
    for (const name of names.byKeys.beginning(keys)) {
      const record = names.records[name];
      if (this.isOther(name) !== other || seen.has(record) || !this.isOpen(record)) continue;
      const isWhole = names.keys[name].length === keys.length;
      if (!isWhole && begun.length >= this.limit) break;
      const list = isWhole ? exact : names.fields[name] === HEADWORD ? begun : otherwise;
      if (list !== otherwise) seen.add(record);
      list.push({
        record,
        name,
        why: other ? "layout" : isWhole ? "exact" : "name",
        from: 0,
        to: lettersWithin(names.letters[name], keys.length),
        readAs: other ? query.readAs(keys) : "",
      });
    }
  }

  /**
   * Names the query begins with, when nothing but particles, endings and words of asking comes behind, or their beginning.
   * @param {string} keys @param {boolean} other @param {Found[]} whole @param {Found[]} half
   */
  tailed(keys, other, whole, half) {
    const { names, query } = this;
    const known = new Set();
    for (let at = keys.length - 1; at > 1 && known.size < MOST_TAILS; at--) {
      const sharing = names.exact.get(keys.slice(0, at));
      const kind = sharing ? tailOf(keys, at) : NO_TAIL;
      if (!sharing || kind === NO_TAIL) continue;
      for (const name of sharing) {
        const record = names.records[name];
        const { length } = names.letters[name];
        if (this.isOther(name) !== other || known.has(record) || !this.isOpen(record)) continue;
        if (length < 2 && kind === BEGUN_TAIL) continue;
        known.add(record);
        (kind === WHOLE_TAIL ? whole : half).push({
          record,
          name,
          why: other ? "layout" : query.words.length > 1 ? "question" : "particle",
          from: 0,
          to: length,
          readAs: other ? query.readAs(keys) : "",
        });
      }
    }
  }

  /** Of names with the same letters, those written like the query come first. @param {number} name */
  closeness(name) {
    const text = this.names.texts[name];
    return text === this.query.text.trim() ? 2 : this.names.fields[name] === HEADWORD ? 1 : 0;
  }

  // ---- initials

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
    if (LAUGHING.test(initials)) return;
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

  /** Consonants for some syllables, the others written out. @param {boolean} isLoose As in `partialPattern`; then of a name's beginning only. */
  mixed(isLoose) {
    const { names, query } = this;
    const { letters } = query;
    if (isLoose && (letters.length < 2 || !HANGUL.test(letters))) return;
    /** @type {[number, number, number][]} */
    const inside = [];
    for (const [name, at, length] of names.byLetters.matching(partialPattern(letters, isLoose))) {
      if (at === 0) this.add(name, "initials", 0, length);
      else if (!isLoose) inside.push([name, at, at + length]);
      if (this.isFull()) return;
    }
    for (const [name, from, to] of inside) this.add(name, "initials", from, to);
  }

  // ---- slips

  /**
   * Names one slip away; with a tail taken off, or those two slips or a respelling away; and those one slip away so far as the
   * query goes.
   * @param {boolean} wholeOnly
   */
  slips(wholeOnly) {
    const { readings } = this.query;
    const before = this.found.length;
    for (const { keys } of readings) this.oneSlip(keys, false);
    if (wholeOnly || this.found.length > before) return;
    for (const { keys } of readings) this.slipWithTail(keys);
    for (const { keys } of readings) this.oneSlip(keys, true);
    if (this.found.length === before) for (const { keys } of readings) this.farSlips(keys);
  }

  /** The names that keys may be a slip of. @param {string} keys @param {number} shortest @param {number} longest @param {number} lacking @param {number} besides */
  *slippable(keys, shortest, longest, lacking, besides) {
    const { names } = this;
    for (const name of names.about(keys, [shortest, longest], lacking, besides))
      if (names.scripts[name] !== FOREIGN || names.keys[name].length >= SHORTEST_LATIN) yield name;
  }

  /** @param {string} keys @param {boolean} beginning */
  oneSlip(keys, beginning) {
    const { names } = this;
    const { length } = keys;
    if (length < (beginning ? SHORTEST_BEGUN_SLIP : SHORTEST_SLIP)) return;
    /** @type {Slip[]} */
    const near = [];
    const shortest = Math.max(length - 2, SHORTEST_SLIP - 1);
    const [longest, besides] = beginning ? [Infinity, Infinity] : [length + 2, 2];
    for (const name of this.slippable(keys, shortest, longest, 2, besides)) {
      if (oneSlip(keys, names.keys[name], beginning)) near.push([name, beginning ? 1 : names.slips(keys, name, 2)]);
    }
    this.addSlips(near.sort(byCost), keys, beginning);
  }

  /** Names with a slip and a tail behind, the longest first. @param {string} keys */
  slipWithTail(keys) {
    const { names } = this;
    /** @type {Slip[]} */
    const near = [];
    for (let at = keys.length - 1; at >= Math.max(keys.length - LONGEST_TAIL, SHORTEST_SLIP); at--) {
      if (tailOf(keys, at) !== WHOLE_TAIL) continue;
      const head = keys.slice(0, at);
      for (const name of this.slippable(head, Math.max(at - 2, SHORTEST_SLIP), at + 2, 2, 2))
        if (oneSlip(head, names.keys[name], false)) near.push([name, names.slips(head, name, 2), at]);
    }
    this.addSlips(near.sort(byCost).slice(0, FEW), keys, false);
  }

  /** Names two slips away, and those respelt in like sounds. @param {string} keys */
  farSlips(keys) {
    const bound = FAR_SLIPS.find((its) => keys.length >= its.keys)?.slips;
    if (!bound) return;
    /** @type {Slip[]} */
    const near = [];
    const shortest = Math.max(keys.length - 2, SHORTEST_SLIP);
    for (const name of this.slippable(keys, shortest, keys.length + 2, 3, 3)) {
      const slips = this.names.slips(keys, name, bound);
      if (slips <= bound) near.push([name, slips]);
    }
    this.addSlips(near.sort(byCost), keys, false);
  }

  /** @param {Slip[]} near @param {string} keys @param {boolean} beginning */
  addSlips(near, keys, beginning) {
    const { names } = this;
    for (const [name] of near) {
      const letters = names.letters[name];
      this.add(name, "slip", 0, beginning ? lettersWithin(letters, keys.length) : letters.length, names.texts[name]);
    }
  }

  // ---- parts of names

  /** Names that the query stands in, at their end before their middle; apart, those its last syllable may yet become part of. */
  parts() {
    const { names, query } = this;
    const letters = query.retyped || query.letters;
    /** @type {[number, number, number][][]} */
    const [ending, inside, begun] = [[], [], []];
    if (letters.length > 1 || isSyllable(letters)) {
      for (const [name, before, length] of names.byLetters.matching(`.${partialPattern(letters, false)}`)) {
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

  /** Names that all words of the query stand in, whatever stands between them. */
  allWords() {
    const { names, query } = this;
    const words = [...query.words].sort((one, other) => other.length - one.length);
    if (words.length > MOST_TOGETHER || words[words.length - 1].length < 2) return;
    for (const [name, at] of names.byLetters.matching(escaped(words[0])))
      if (words.every((word) => names.letters[name].includes(word))) this.add(name, "part", at, at + words[0].length);
  }

  /** Names in which the query stands with one slip: half of it, at the least, stands there without. */
  slipsInside() {
    const { names, query } = this;
    const { keys } = query.readings[query.readings.length - 1];
    if (keys.length < SHORTEST_PART_SLIP) return;
    const half = keys.length >> 1;
    const sides = /** @type {[string, number[]][]} */ ([
      [keys.slice(0, half), [0]],
      [keys.slice(half), [half - 1, half, half + 1]],
    ]);
    for (const [side, distances] of sides) {
      for (const [name, at] of names.byKeys.matching(escaped(side))) {
        for (const from of distances.map((distance) => at - distance)) {
          const letters = lettersWithin(names.letters[name], from);
          if (from <= 0 || keysOf(names.letters[name].slice(0, letters)).length !== from) continue;
          if (!oneSlip(keys, names.keys[name].slice(from), true)) continue;
          const to = lettersWithin(names.letters[name], from + keys.length);
          this.add(name, "slip", letters, to, names.letters[name].slice(letters, to));
        }
      }
    }
  }

  /** Names that share most of the query with it, the most first. */
  shared() {
    const { names, query } = this;
    const letters = query.retyped || query.letters;
    if (letters.length > LONGEST_NAME || !isSyllable(letters)) return;
    const least = Math.max(SHORTEST_SHARED, Math.ceil(letters.length * LEAST_SHARED));
    for (let length = letters.length - 1; length >= least && !this.found.length; length--)
      for (let from = 0; from + length <= letters.length; from++)
        for (const [name, at] of names.byLetters.matching(escaped(letters.slice(from, from + length))))
          this.add(name, "part", at, at + length);
  }

  // ---- Korean names in Latin letters

  /** As they are written, or else as they are heard; whole, then begun. */
  byLatin() {
    const before = this.found.length;
    LATIN_KEYS.forEach((keyOf, how) => {
      const sought = keyOf(this.query.letters);
      const { whole, begun } = SHORTEST_ROMAN[how];
      if (this.found.length > before || sought.length < whole) return;
      const { keys, names } = this.names.byLatin(how);
      for (const at of keys.beginning(`${sought}\n`)) this.addLatin(names[at]);
      if (sought.length < begun) return;
      for (const at of keys.beginning(sought)) if (!this.isFull()) this.addLatin(names[at]);
    });
  }

  /** With one letter that is neither written nor heard so. */
  latinSlips() {
    LATIN_KEYS.forEach((keyOf, how) => {
      const sought = keyOf(this.query.letters);
      if (this.found.length || sought.length < SHORTEST_ROMAN_SLIP) return;
      const { keys, names } = this.names.byLatin(how);
      for (const [at, name] of names.entries()) if (oneSlip(sought, keys.at(at), false)) this.addLatin(name);
    });
  }

  /** @param {number} name */
  addLatin(name) {
    this.add(name, "name", 0, this.names.letters[name].length, this.names.texts[name]);
  }
}

// ---------------------------------------------------------------- names within a question
// At each word the longest name that begins there and that particles or a word's end follow. Weaker: a name that a longer word
// begins or ends with. A longer and a rarer name says more of what is asked.

/** @typedef {Found & {score: number}} Scored */

/** How much a name counts that ends where a word does, that has but one letter, that begins a longer word, that ends one. */
const SHARE = { whole: 1, letter: 0.5, begins: 0.5, ends: 0.55 };
/**
 * Points of a name: for being one, for each letter up to so many, less for what many names hold, less for each word before
 * it. Names and nothing else (수요와 공급) have more than any text, and stand as they are named.
 */
const NAME_POINTS = { base: 60, letter: 12, letters: 8, common: 4, mostCommon: 255, place: 2, nothingElse: 2000 };

/** @param {Names} names @param {Query} query @param {(record: number) => boolean} accepts @returns {Scored[]} */
function namesWithin(names, query, accepts) {
  const words = query.isLatin ? query.words.map((word) => hangulOf(word, names)) : query.words;
  /** @type {Scored[]} */
  const found = [];
  const add = (/** @type {number[] | undefined} */ sharing, /** @type {number} */ place, /** @type {number} */ share) => {
    for (const name of sharing ?? []) {
      const record = names.records[name];
      const score = share * nameScore(names, name) - place * NAME_POINTS.place;
      const { length } = names.letters[name];
      if (accepts(record)) found.push({ record, name, why: "question", from: 0, to: length, readAs: "", score });
    }
  };
  let count = 0;
  let isLonger = false;
  for (let start = 0; start < words.length; ) {
    const { whole, begins, next } = nameAtStart(names, words, start);
    add(whole, start, whole && names.letters[whole[0]].length === 1 ? SHARE.letter : SHARE.whole);
    if (whole) count++;
    else {
      isLonger = true;
      add(begins, start, SHARE.begins);
      add(nameAtEnd(names, words[start]), start, SHARE.ends);
    }
    start = next;
  }
  if (count > 1 && count <= MOST_TOGETHER && !isLonger) found.forEach((its, at) => (its.score = NAME_POINTS.nothingElse * (1 - at / 20)));
  return found.sort(byScore);
}

/** A word that was typed in the other layout, unless it is a name as it stands. @param {string} word @param {Names} names */
function hangulOf(word, names) {
  const hangul = typed(shiftedOnly(word));
  return /^[가-힣]+$/.test(hangul) && !names.exact.has(word) ? hangul : word;
}

/** @param {Names} names @param {number} name */
function nameScore(names, name) {
  const { base, letter, letters, common, mostCommon } = NAME_POINTS;
  const its = names.letters[name];
  const holders = countOf(names.byLetters.text, its, mostCommon);
  return Math.min(its.length, letters) * letter - Math.log2(1 + holders) * common + base;
}

/**
 * The longest name at the beginning of a word that particles or a word's end follow, or else the longest that begins a
 * longer word; and the word after it.
 * @param {Names} names @param {string[]} words @param {number} start
 * @returns {{whole?: number[], begins?: number[], next: number}}
 */
function nameAtStart(names, words, start) {
  let joined = "";
  /** @type {number[]} */
  const ends = [];
  for (let at = start; at < words.length && joined.length < LONGEST_NAME; at++)
    ends.push((joined += words[at]).length);
  /** @type {number[] | undefined} */
  let begins;
  for (let length = Math.min(joined.length, LONGEST_NAME); length > 0; length--) {
    const sharing = names.called(joined.slice(0, length));
    if (!sharing) continue;
    const last = ends.findIndex((end) => end >= length);
    const behind = joined.slice(length, ends[last]);
    if (!behind || tailOf(keysOf(behind), 0) === WHOLE_TAIL) return { whole: sharing, next: start + last + 1 };
    if (length > 1 && canPart(joined, length) && names.fields[sharing[0]] !== READING) begins ??= sharing;
  }
  return { begins, next: start + 1 };
}

/** The longest name that a word ends in, particles apart. @param {Names} names @param {string} word */
function nameAtEnd(names, word) {
  if (word.length > LONGEST_NAME) return undefined;
  for (let from = 1; from < word.length - 1; from++) {
    if (!canPart(word, from)) continue;
    for (let to = word.length; to > from + 1; to--) {
      const sharing = names.called(word.slice(from, to));
      if (!sharing || names.fields[sharing[0]] === READING) continue;
      if (to === word.length || tailOf(keysOf(word.slice(to)), 0) === WHOLE_TAIL) return sharing;
    }
  }
  return undefined;
}

/** Whether a name may begin or end within a word: Korean writes nouns together, Latin letters do not (nor are readings parts). @param {string} word @param {number} at */
const canPart = (word, at) => !(LATIN.test(word[at - 1]) && LATIN.test(word[at]));

/** How often a text stands in another, up to a bound. @param {string} text @param {string} sought @param {number} bound */
function countOf(text, sought, bound) {
  let count = 0;
  for (let place = text.indexOf(sought); place >= 0 && count < bound; place = text.indexOf(sought, place + 1)) count++;
  return count;
}

// ---------------------------------------------------------------- words of the texts
// A word is known by its stems and, where a query tells what a word means, by the groups of words of like meaning it is in. What
// a stem weighs in which record (BM25, computed at build time) stands in shards in the order of stems, of which a query reads few.

const NUMERALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const VALUES = new Uint8Array(128);
[...NUMERALS].forEach((numeral, value) => (VALUES[numeral.charCodeAt(0)] = value));
const WORD = /[0-9a-zà-öø-ÿ㐀-鿿가-힣]+/g;

/** Finals that inflect a verb's last syllable. */
const DROPPED_FINALS = "ㄴㄹㅁㅂㅆ";

/** Words whose stems are kept: those of the texts that were read are asked for with every key. */
const MOST_KNOWN = 20000;

/** Stems of words, by the tables of the index: the same as `korean/stems.py`, which says why. */
class Stemmer {
  /** @param {WordsFile} file */
  constructor(file) {
    /** @type {Map<string, string[]>} */
    this.known = new Map();
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
    let stems = this.known.get(word);
    if (!stems) {
      if (this.known.size >= MOST_KNOWN) this.known.clear();
      this.known.set(word, (stems = this.stemsOf(word)));
    }
    return stems;
  }

  /** @param {string} word @returns {string[]} */
  stemsOf(word) {
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
    const final = finalOf(last);
    if (DROPPED_FINALS.includes(FINALS[final])) {
      last = withFinal(last, 0);
      bare = bare.slice(0, -1) + last;
      if (FINALS[final] === "ㅆ" && (last === "아" || last === "어")) bare = this.bare(bare.slice(0, -1));
      last = bare.slice(-1);
    }
    return bare.slice(0, -1) + (this.contracted.get(last) ?? last);
  }
}

/** What a word counts by a stem that is not its likeliest, and by a group of words of like meaning. */
const SECOND_STEM = 0.85;
const NEAR_WORD = 0.6;
/** Of 2 kB each: with texts and summaries a question reads less than 60 kB. */
const MOST_SHARDS = 15;

/** Sums over the words of a query, by record: what they weigh, what they cover of it, and what definitions cover. */
class Weights {
  /** @param {number} records */
  constructor(records) {
    this.weights = new Float32Array(records);
    this.covers = new Float32Array(records);
    this.meanings = new Float32Array(records);
  }

  /** Keeps what is more. @param {number} record @param {number} weight @param {number} rarity @param {boolean} isMeant */
  keep(record, weight, rarity, isMeant) {
    if (weight > this.weights[record]) this.weights[record] = weight;
    if (rarity > this.covers[record]) this.covers[record] = rarity;
    if (isMeant && rarity > this.meanings[record]) this.meanings[record] = rarity;
  }

  /** Takes a record's sums from others, which begin anew. @param {Weights} others @param {number} record */
  take(others, record) {
    for (const kind of /** @type {const} */ (["weights", "covers", "meanings"])) {
      this[kind][record] += others[kind][record];
      others[kind][record] = 0;
    }
  }
}

class Words {
  /** @param {Files} files @param {WordsFile} file */
  constructor(files, file) {
    this.files = files;
    this.file = file;
    this.stemmer = new Stemmer(file);
    /** Stems that most texts have: they tell nothing. */
    this.common = new Set(file.common.split(" "));
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

  /** The groups that a word is in. @param {string} word @param {Map<string, string[]>} known */
  groupsOf(word, known) {
    return new Set(this.stemmer.stems(word).flatMap((stem) => known.get(stem) ?? []));
  }

  /** What a word is looked up by, and what each counts. @param {string} word @param {Map<string, string[]>} known @returns {[string, number][]} */
  terms(word, known) {
    const stems = this.stemmer.stems(word).map((stem, at) => [stem, at ? SECOND_STEM : 1]);
    const groups = [...this.groupsOf(word, known)].map((group) => [group, NEAR_WORD]);
    return /** @type {[string, number][]} */ ([...stems, ...groups]);
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

  /** The shards that terms are in. @param {[string, number][][]} asked */
  async read(asked) {
    return new Map(
      await Promise.all(
        this.shardsFor(asked).map(
          async (number) => /** @type {[number, Map<string, string>]} */ ([number, await this.shard(number)]),
        ),
      ),
    );
  }

  /** How rare a term is that so many records have. @param {number} holders */
  rarity(holders) {
    return Math.log(1 + (this.file.records - holders + 0.5) / (holders + 0.5));
  }

  /**
   * How well each record's text fits words: what its words weigh, the share of what was asked that it covers, and the share
   * that its definition covers. Of one word's terms the best counts.
   * @param {string[]} words @param {boolean} nearToo Whether words of like meaning count, too.
   */
  async weigh(words, nearToo) {
    const { records, loudness } = this.file;
    const groups = nearToo ? await this.loadGroups() : new Map();
    const asked = words.map((word) => this.terms(word, groups));
    const shards = await this.read(asked);
    const sums = new Weights(records);
    const best = new Weights(records);
    let [total, known, count] = [0, 0, 0];
    for (const terms of asked) {
      if (terms.some(([term]) => this.common.has(term))) continue;
      /** @type {Set<number>} */
      const touched = new Set();
      let most = 0;
      for (const [term, share] of terms) {
        const packed = shards.get(this.shardOf(term))?.get(term);
        if (packed === undefined) continue;
        const places = unpacked(packed);
        const rarity = this.rarity(places.length / 2) * share;
        most = Math.max(most, rarity);
        for (let at = 0; at < places.length; at += 2) {
          const [record, weight] = [places[at], places[at + 1]];
          const isMeant = weight > loudness;
          touched.add(record);
          best.keep(record, (rarity * (weight - (isMeant ? loudness + 1 : 0))) / loudness, rarity, isMeant);
        }
      }
      for (const record of touched) sums.take(best, record);
      known += most;
      if (most > 0) count++;
      total += most || Math.log(1 + records);
    }
    return { sums, total, known, count };
  }

  /** Stems of words, and the groups they are in. @param {string[]} words @param {Map<string, string[]>} groups */
  termsOf(words, groups) {
    return new Set(words.flatMap((word) => [...this.stemmer.stems(word), ...this.groupsOf(word, groups)]));
  }

  /**
   * How near one line of a text is to being what was asked: of the words of both, the share that the other has.
   * @param {string} line @param {string[]} asked @param {Set<string>} wanted Their terms.
   * @param {Map<string, string[]>} groups Of words of like meaning, where these count.
   */
  likeness(line, asked, wanted, groups) {
    const its = folded(line).match(WORD) ?? [];
    const known = this.termsOf(its, groups);
    const shared = (/** @type {string[]} */ words, /** @type {Set<string>} */ terms) =>
      words.filter((word) => [...this.termsOf([word], groups)].some((term) => terms.has(term))).length / words.length;
    return its.length ? shared(asked, known) * shared(its, wanted) : 0;
  }

  /** Words in a record's definition. @param {number} record */
  meaningLength(record) {
    return VALUES[this.file.lengths.charCodeAt(record)] * this.file.step;
  }
}

/** Numerals below are a number's last digit; those from it on, its others. */
const BASE = 32;

/** Places as pairs of record and weight: packed as the distance from the last, its lowest digit first, and the weight. @param {string} packed */
function unpacked(packed) {
  /** @type {number[]} */
  const found = [];
  let record = -1;
  let at = 0;
  while (at < packed.length) {
    let distance = 0;
    let base = 1;
    let value = VALUES[packed.charCodeAt(at++)];
    while (value >= BASE) {
      distance += (value - BASE) * base;
      base *= BASE;
      value = VALUES[packed.charCodeAt(at++)];
    }
    record += distance + value * base + 1;
    found.push(record, VALUES[packed.charCodeAt(at++)]);
  }
  return found;
}

// ---------------------------------------------------------------- where the match stands
// Spans in what is shown: in the name found, in a summary, and in the passage of a text where most of the words stand.

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

/** @typedef {{snippet: string, marks: Span[], where: Hit["where"]}} Passage */

/** Characters of a passage, as many as its words may be apart, and as many as may stand before the first. */
const PASSAGE = 110;
const WORDS_APART = 90;
const LEAD = 50;
/** What a kind of word counts against one that stands there again. */
const KIND = 10;
const SECTION_END = "\f";
const SECTIONS = /** @type {const} */ (["definition", "example", "body"]);
/** Where a passage must end; a line that ends in no sentence, as a heading, belongs to the next one. */
const ENDS = /\f|[.?!…’”)]\n/g;
const LINE_END = " · ";

/** A record's text, and what is asked of it with every key. */
class ReadText {
  /** @param {string} text */
  constructor(text) {
    const lower = folded(text);
    this.text = text;
    this.letters = lettersOf(lower);
    /** The lines of its definitions. */
    this.meanings = text.split(SECTION_END)[0].split("\n");
    /** Its words and where they stand; none where folding changed the places. @type {{word: string, span: Span}[]} */
    this.words = lower.length !== text.length ? [] : [...lower.matchAll(WORD)].map(wordAt);
  }
}

/** @param {RegExpMatchArray} match @returns {{word: string, span: Span}} */
const wordAt = ({ 0: word, index = 0 }) => ({ word, span: [index, index + word.length] });

/** The place in a record's text where most of the words stand; none where only its name has them. @param {ReadText} read @param {(word: string) => boolean} isAsked @returns {Passage | null} */
function passage({ text, words }, isAsked) {
  const ends = [...[...text.matchAll(ENDS)].map((match) => match.index + match[0].length), text.length + 1];
  const endOf = (/** @type {number} */ place) => /** @type {number} */ (ends.find((end) => end > place)) - 1;
  const found = words.filter(({ word }) => isAsked(word)).map(({ span }) => span);
  if (!found.length) return null;
  const best = densest(text, found, endOf);
  const [from, end] = [startOf(text, best), endOf(best)];
  const last = from + PASSAGE < end ? Math.max(text.lastIndexOf(" ", from + PASSAGE), best + 1) : end;
  const before = /[\n\f]/.test(text[from - 1] ?? "\n") ? "" : "…";
  const shownAt = (/** @type {number} */ place) =>
    before.length + place - from + (text.slice(from, place).split("\n").length - 1) * (LINE_END.length - 1);
  return {
    snippet: `${before}${text.slice(from, last).replaceAll("\n", LINE_END)}${last < end ? "…" : ""}`,
    marks: joined(
      found
        .filter(([start, end]) => start >= from && end <= last)
        .map(([start, end]) => /** @type {Span} */ ([shownAt(start), shownAt(end)])),
    ),
    where: SECTIONS[text.slice(0, best).split(SECTION_END).length - 1] ?? null,
  };
}

/** Where most kinds of words stand together. @param {string} text @param {Span[]} found @param {(place: number) => number} endOf */
function densest(text, found, endOf) {
  let best = 0;
  let most = 0;
  found.forEach(([start], at) => {
    const last = Math.min(start + WORDS_APART, endOf(start));
    const inside = found.slice(at).filter(([, end]) => end <= last);
    const kinds = new Set(inside.map(([from, to]) => text.slice(from, Math.min(to, from + 2)))).size;
    const count = kinds * KIND + inside.length;
    if (count > most) [most, best] = [count, start];
  });
  return best;
}

/** Where to begin, that a place be read with what leads to it: at its line, its sentence, or a word. @param {string} text @param {number} place */
function startOf(text, place) {
  let from = place;
  while (from > 0 && place - from < LEAD && !/[\n\f]$|[.?!] $/.test(text.slice(Math.max(from - 2, 0), from))) from--;
  return place - from < LEAD ? from : text.indexOf(" ", from) + 1;
}

// ---------------------------------------------------------------- the search
// Names by what was typed stand first. Below them names within the question and texts are put in one order by points: a name for
// what it is (`NAME_POINTS`), a text for what the words asked for weigh in it and how much of them it covers.

const LIMIT = 10;
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;
/** The least share of what was asked that the index must know, and that a text must hold of what it knows. */
const LEAST_KNOWN = 0.34;
const LEAST_COVER = 0.3;
/** So many of the best texts are read for their passages; fewer where little of the query is in them; so many characters. */
const READ_TEXTS = 8;
const READ_UNLIKELY = 3;
const LIKELY = 0.8;
const TEXT_BUDGET = 16000;
/**
 * Points of a text: for being one, for what the words weigh, for what is covered; for holding all of several words, or of many; where
 * a meaning is told, for the share that the definition covers, more for a short one; for a line of the definition that is
 * what was asked; less for a story; for holding the query word for word, which in a short description is by chance.
 */
const TEXT_POINTS = { base: 200, weight: 100, cover: 40, all: 120, allOfMany: 250, meaning: 300, told: 250, story: -50, phrase: 1000, shortPhrase: 150 };
const ALL = 0.97;
const SEVERAL = 3;
/** A definition of this many words is worth half of the shortest. */
const MEANING_LENGTH = { share: 0.6, words: 30 };
/** Points of a name within a query: for being one, more in a question, fewer for a plain one in a description, more by what its own text covers. */
const WITHIN_POINTS = { base: 300, asking: 120, plain: -160, cover: 60 };
/** Names that score less are words like 돈 and 회사, which any description may hold. */
const PLAIN_NAME = 85;
/** Words with letters of Hangul that make no syllable; but for one at a word's end, they are no words. */
const BROKEN = /[^\s]?[ㄱ-ㅎㅏ-ㅣ](?=\s|$)|[^\s]*[ㄱ-ㅎㅏ-ㅣ][^\s]*/g;
const ASKING =
  /뭐|뭔|무엇|무슨|왜|어떻|어떤|언제|누가|누구|얼마|어디|인가|나요|까요|은가|는가|[?？]|뜻|의미|차이|알려|설명|가르쳐|대해|대하여|관하여|자세히|이란|란\s*$/;
/** What asks for a word by telling what it means. */
const DESCRIBING = /(?:뭐|무엇이|무어)라고|라고\s*(?:하|부르|불러)|무슨\s*말|을\s*말하|를\s*말하/;
/** Ends of a last word that is a verb, or a noun with a particle that a clause goes on from: not what a description ends in. */
const NO_NOUN = /[요다까죠지네나니자줘냐을를은는에의로]$/;

/** @typedef {"asking" | "describing" | "naming"} Manner Whether a query asks about a word, tells what a word means or says it. */
/** @typedef {Found & {score: number, cover: number, read: ReadText | null, words: Set<string>}} TextFound */

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
    this.english = file.english.split("\n");
    /** @type {Promise<Words> | null} */
    this.words = null;
    /** By record. @type {Map<number, ReadText>} */
    this.texts = new Map();
  }

  loadWords() {
    this.words ??= this.files.get("words").then((file) => new Words(this.files, file));
    this.words.catch(() => (this.words = null));
    return this.words;
  }

  // ---- records

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
      (!wantedLevel || this.level(record) === wantedLevel);
  }

  /** @param {number} record */
  domain(record) {
    const its = this.file.domain[record];
    return typeof its === "string" ? parseInt(its, 36) : (its ?? 0);
  }

  /** @param {number} record */
  level(record) {
    return parseInt(this.file.level[record], 36);
  }

  /** @param {Found} found @returns {Hit} */
  hit({ record, name, why, from, to, readAs }) {
    const headword = this.headwords[record];
    const text = this.names.texts[name] ?? headword;
    const form = name >= 0 && this.names.fields[name] !== HEADWORD ? text : null;
    const marks = name >= 0 ? spans(form ?? headword, form === null && text !== headword ? text : "", from, to) : [];
    return {
      url: this.url(record),
      headword,
      kind: record < this.file.entries ? "entry" : "story",
      snippet: "",
      why,
      homograph_number: Number(this.numbers[record]) || null,
      hanja: this.hanja[record]?.split("\t")[0] || null,
      english: this.english[record]?.split("\t")[0] || null,
      form,
      domain: this.file.domains[this.domain(record) - 1]?.[0] ?? null,
      level: this.file.levels[this.level(record) - 1]?.[0] ?? null,
      where: null,
      marks: { headword: form === null ? marks : [], form: form === null ? [] : marks, snippet: [] },
      read_as: readAs || null,
    };
  }

  // ---- asking

  /** @param {string} text @param {Options} options @returns {Promise<Hit[]>} */
  async search(text, options) {
    const limit = Math.max(0, Math.floor(options.limit ?? LIMIT));
    const accepts = this.accepting(options);
    const query = new Query(String(text).slice(0, LONGEST_QUERY));
    const byName = new NameSearch(this.names, query, accepts, limit);
    byName.run();
    const within = byName.isFull() ? [] : namesWithin(this.names, query, accepts);
    const named = [...byName.found, ...within].filter(once()).slice(0, limit);
    options.onNames?.(named.map((its) => this.hit(its)));
    if (!this.needsTexts(query, byName, limit)) return this.withSnippets(named, [], query);
    try {
      const manner = mannerOf(query, within);
      const isDescribing = manner === "describing";
      let texts = await this.inTexts(query, accepts, limit, isDescribing);
      if (!texts.length && !named.length && !isDescribing) texts = await this.inTexts(query, accepts, limit, true);
      const found = [...byName.found, ...merged(within, texts, manner)].filter(once()).slice(0, limit);
      return this.withSnippets(found, texts, query);
    } catch (error) {
      if (error instanceof Stale) throw error;
      return this.withSnippets(named, [], query); // what can be told without the files that could not be had
    }
  }

  /** Not where names fill the list, nor while the word that is typed is a name's beginning. @param {Query} query @param {NameSearch} byName @param {number} limit */
  needsTexts(query, byName, limit) {
    if (!query.letters || query.initials || byName.found.length >= limit) return false;
    return !byName.isStrong || byName.isExact || query.words.length > 1 || limit > LIMIT;
  }

  /**
   * Records whose texts hold the words of the query, the best with their texts read: those that hold it word for word
   * are known by it.
   * @param {Query} query @param {(record: number) => boolean} accepts @param {number} limit
   * @param {boolean} isDescribing Whether the query tells what a word means: definitions and words of like meaning count more.
   * @returns {Promise<TextFound[]>}
   */
  async inTexts(query, accepts, limit, isDescribing) {
    const words = await this.loadWords();
    const asked = this.wordsOf(query);
    if (!asked.length) return [];
    const { sums, total, known, count } = await words.weigh(asked, isDescribing);
    if (!known || (known < LEAST_KNOWN * total && count < 2)) return [];
    const stems = new Set(asked.flatMap((word) => words.stemmer.stems(word)));
    /** @type {TextFound[]} */
    const found = [];
    for (let record = 0; record < sums.covers.length; record++) {
      if (sums.covers[record] < LEAST_COVER * known || !accepts(record)) continue;
      const cover = sums.covers[record] / total;
      let score = TEXT_POINTS.base + (TEXT_POINTS.weight * sums.weights[record]) / total + TEXT_POINTS.cover * cover;
      if (cover > ALL && asked.length >= SEVERAL)
        score += asked.length > SEVERAL ? TEXT_POINTS.allOfMany : TEXT_POINTS.all;
      if (isDescribing) {
        const length = MEANING_LENGTH.share + words.meaningLength(record) / MEANING_LENGTH.words;
        score += (TEXT_POINTS.meaning * sums.meanings[record]) / total / length;
      }
      if (record >= this.file.entries) score += TEXT_POINTS.story;
      const its = { record, name: -1, why: /** @type {const} */ ("text"), from: 0, to: 0, readAs: query.retyped };
      found.push({ ...its, score, cover, read: null, words: stems });
    }
    found.sort(byScore);
    found.length = Math.min(found.length, Math.max(limit, READ_TEXTS));
    const likely = found.filter((its, at) => at < (its.cover > LIKELY ? READ_TEXTS : READ_UNLIKELY));
    await this.readTexts(likely, words);
    const phrase = asked.length > 1 ? lettersOf(query.plain) : "";
    const groups = isDescribing ? await words.loadGroups() : new Map();
    const wanted = words.termsOf(asked, groups);
    for (const its of likely) {
      if (!its.read) continue;
      if (phrase && its.read.letters.includes(phrase))
        its.score += isDescribing && asked.length <= SEVERAL ? TEXT_POINTS.shortPhrase : TEXT_POINTS.phrase;
      const likeness = its.read.meanings.map((line) => words.likeness(line, asked, wanted, groups));
      its.score += TEXT_POINTS.told * Math.max(...likeness);
    }
    return found;
  }

  /** The words to be looked for in texts, each once. @param {Query} query */
  wordsOf(query) {
    const isRetyped = query.retyped && !query.words.some((word) => this.names.exact.has(word));
    const text = isRetyped ? query.words.map((word) => typed(shiftedOnly(word))).join(" ") : query.plain;
    return [...new Set(text.replace(BROKEN, " ").match(WORD) ?? [])].slice(0, MOST_WORDS);
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
        its.read = this.texts.get(its.record) ?? null;
        if (its.read) return;
        its.read = new ReadText((await this.files.get(`texts/${block}`))[its.record - texts[block]] ?? "");
        this.texts.set(its.record, its.read);
      }),
    );
  }

  /** @param {Found[]} found @param {TextFound[]} texts @param {Query} query */
  async withSnippets(found, texts, query) {
    return Promise.all(
      found.map(async (its) => {
        const hit = this.hit(its);
        const ofText = its.why === "text" ? texts.find((other) => other.record === its.record) : undefined;
        try {
          const passage = ofText?.read ? await this.passageOf(ofText.read, ofText.words) : null;
          hit.snippet = passage?.snippet ?? (await this.summary(its.record));
          hit.where = passage?.where ?? null;
          hit.marks.snippet = passage?.marks ?? places(hit.snippet, query.words);
        } catch (error) {
          if (error instanceof Stale) throw error;
        }
        return hit;
      }),
    );
  }

  /** @param {ReadText} read @param {Set<string>} words Stems. */
  async passageOf(read, words) {
    const { stemmer } = await this.loadWords();
    return passage(read, (word) => stemmer.stems(word).some((stem) => words.has(stem)));
  }

  /** @param {number} record @returns {Promise<string>} */
  async summary(record) {
    const size = this.file.summaries;
    return (await this.files.get(`summaries/${Math.floor(record / size)}`))[record % size] ?? "";
  }

  /** Names that are not quite what was typed, for where nothing was found. @param {string} text @returns {Suggestion[]} */
  near(text) {
    const { names } = this;
    const query = new Query(String(text).slice(0, LONGEST_QUERY));
    /** @type {Map<number, number>} */
    const found = new Map();
    for (const { keys } of query.readings) {
      if (keys.length < NEAR.shortest) continue;
      const bound = Math.min(Math.max(NEAR.least, Math.floor(keys.length * NEAR.share)), NEAR.most);
      const lengths = /** @type {[number, number]} */ ([Math.max(keys.length - bound, 2), keys.length + bound]);
      for (const name of names.about(keys, lengths, bound + 1, Infinity)) {
        const slips = slipsBetween(keys, names.keys[name], bound);
        const record = names.records[name];
        if (slips <= bound && slips < (found.get(record) ?? Infinity)) found.set(record, slips);
      }
    }
    for (const its of namesWithin(names, query, () => true))
      if (!found.has(its.record)) found.set(its.record, NEAR.most + 1 - its.score / 100);
    return [...found]
      .sort(([one, slips], [other, its]) => slips - its || one - other)
      .slice(0, SHOWN_FIRST)
      .map(([record]) => ({ url: this.url(record), headword: this.headwords[record] }));
  }
}

/** Suggestions: of how many keys on, and how many slips away: a share of the keys, within bounds. */
const NEAR = { shortest: 3, share: 0.4, least: 2, most: 6 };

/** Better ones first, then in dictionary order. @param {{score: number, record: number}} one @param {{score: number, record: number}} other */
const byScore = (one, other) => other.score - one.score || one.record - other.record;

/** Lets each record pass once. @returns {(found: {record: number}) => boolean} */
function once() {
  const seen = new Set();
  return ({ record }) => !seen.has(record) && !!seen.add(record);
}

/** @param {Query} query @param {Scored[]} within @returns {Manner} */
function mannerOf(query, within) {
  if (DESCRIBING.test(query.text)) return "describing";
  if (ASKING.test(query.text)) return "asking";
  if (query.words.length < SEVERAL || within.some((its) => its.score >= PLAIN_NAME)) return "naming";
  // A clause before a noun (물건을 파는 일): its verb ends in ㄴ or ㄹ.
  const [before, last] = query.words.slice(-2);
  const isClause = /[ㄴㄹ]/.test(FINALS[finalOf(before.slice(-1))]) && !/[을를]$/.test(before);
  return isClause && !NO_NOUN.test(last) ? "describing" : "naming";
}

/** One order of names within the query and of texts. @param {Scored[]} within @param {TextFound[]} texts @param {Manner} manner */
function merged(within, texts, manner) {
  const covers = new Map(texts.map((its) => [its.record, its.cover]));
  const { base, asking, plain, cover } = WITHIN_POINTS;
  /** @type {(Found & {score: number})[]} */
  const found = within.map((its) => {
    const isPlain = manner === "describing" && its.score < PLAIN_NAME;
    const byManner = manner === "asking" ? asking : isPlain ? plain : 0;
    return { ...its, score: base + its.score + byManner + cover * (covers.get(its.record) ?? 0) };
  });
  return [...found, ...texts].sort(byScore);
}

// ---------------------------------------------------------------- the one thing that is exported

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
