"""Rules on picture files. What could run, reach out or hide is a rule of safety."""

from gieopsarang.model.problem import Rule, Severity

WRONG_ENDING = Rule(
    "picture.wrong-ending",
    Severity.ERROR,
    "그림의 형식이 이름 끝과 다릅니다",
    "그림은 PNG, JPG, WebP, SVG로 둡니다. 파일 이름의 끝과 실제 형식이 다르면 보이지 않을 수 있고, "
    "이름만 바꾸어서는 형식이 바뀌지 않습니다.",
    "HEIC 사진의 이름을 사진.jpg로 바꾼 파일",
    "JPG로 다시 저장한 사진.jpg",
    safety=True,
)
TOO_LARGE = Rule(
    "picture.too-large",
    Severity.ERROR,
    "그림이 너무 큽니다",
    "그림은 5 MB, 3천만 화소, 한 변 10,000픽셀까지 쓸 수 있습니다.",
    "12 MB인 사진",
    "가로 2,000픽셀로 줄인 사진",
    safety=True,
)
ANIMATED = Rule(
    "picture.animated",
    Severity.ERROR,
    "움직이는 그림은 쓸 수 없습니다",
    "여러 장이 든 그림은 책에 실을 수 없습니다. 한 장만 남기세요.",
    "움직이는 WebP",
    "한 장짜리 WebP",
    safety=True,
)
BROKEN = Rule(
    "picture.broken",
    Severity.ERROR,
    "그림이 깨졌습니다",
    "그림 파일을 끝까지 읽을 수 없습니다. 복사하다 잘렸을 수 있습니다.",
    "반만 내려받은 사진",
    "다시 내려받은 사진",
    safety=True,
)
METADATA = Rule(
    "picture.metadata",
    Severity.NOTE,
    "사진의 정보를 지우고 싣습니다",
    "사진에 찍은 곳이나 회전 정보가 들어 있습니다. 게시할 때는 모두 지우고, 회전은 그림에 반영합니다. 원본 파일은 저장소에 "
    "그대로 남으므로 찍은 곳을 감추려면 원본에서도 지우세요.",
    "찍은 곳이 적힌 사진",
    "정보를 지운 사진",
)
SVG_SYNTAX = Rule(
    "picture.svg-syntax",
    Severity.ERROR,
    "SVG 문법이 맞지 않습니다",
    "SVG 파일을 XML로 읽을 수 없습니다.",
    "<svg><g></svg>",
    "<svg><g></g></svg>",
    safety=True,
)
SVG_DECLARATION = Rule(
    "picture.svg-declaration",
    Severity.ERROR,
    "SVG에 문서 선언이 있습니다",
    "DOCTYPE, ENTITY, 스타일시트 선언은 다른 파일을 불러오거나 컴퓨터를 멈추게 할 수 있어 받지 않습니다.",
    '<!DOCTYPE svg PUBLIC "…">',
    '<svg xmlns="http://www.w3.org/2000/svg" …>',
    safety=True,
)
SVG_ELEMENT = Rule(
    "picture.svg-element",
    Severity.ERROR,
    "SVG에 쓸 수 없는 요소가 있습니다",
    "도형, 글자, 색 번짐처럼 그림을 이루는 요소만 받습니다. 스크립트, 움직임, 링크, 끼워 넣은 그림과 HTML은 받지 않습니다.",
    "<script>…</script>",
    '<circle cx="5" cy="5" r="4"/>',
    safety=True,
)
SVG_ATTRIBUTE = Rule(
    "picture.svg-attribute",
    Severity.ERROR,
    "SVG에 쓸 수 없는 속성이 있습니다",
    "모양을 정하는 속성만 받습니다. style과 class 대신 fill, stroke 같은 속성을 쓰세요.",
    '<path style="fill:red" …/>',
    '<path fill="red" …/>',
    safety=True,
)
SVG_REFERENCE = Rule(
    "picture.svg-reference",
    Severity.ERROR,
    "SVG가 바깥을 가리킵니다",
    "그림 안의 다른 부분(#이름)만 가리킬 수 있습니다. 다른 파일이나 주소는 가리킬 수 없습니다.",
    '<use href="other.svg#a"/>',
    '<use href="#a"/>',
    safety=True,
)
SVG_SIZE = Rule(
    "picture.svg-size",
    Severity.ERROR,
    "SVG의 크기를 알 수 없습니다",
    "그림의 크기를 알 수 있게 viewBox나 width와 height를 숫자로 적어야 합니다.",
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">',
    safety=True,
)
SVG_TOO_COMPLEX = Rule(
    "picture.svg-too-complex",
    Severity.ERROR,
    "SVG가 너무 복잡합니다",
    "요소는 5,000개, 겹침은 30겹까지 쓸 수 있고, use로 되풀이한 것까지 세어 20,000개를 넘을 수 없습니다.",
    "use가 use를 열 번씩 되풀이하는 그림",
    "보통 그림",
    safety=True,
)
SVG_DROPPED = Rule(
    "picture.svg-dropped",
    Severity.NOTE,
    "SVG의 정보를 빼고 싣습니다",
    "그림 프로그램이 덧붙인 정보(저작 도구, 편집 창 설정 등)는 그림에 필요하지 않아 빼고 싣습니다.",
    "<sodipodi:namedview …/>",
    "그림 요소만 있는 SVG",
)
