(globalThis.gieopsarangSearchFiles ??= new Map()).set("summaries/0",{"version":"9d654e1ca7af","data":["돈을 빌린 값.","빙글빙글 돌리며 깎는 기계.","물건을 얹는 판.","우리 돈과 다른 나라 돈을 바꾸는 값.","시험에 쓰는 이야기"]});
