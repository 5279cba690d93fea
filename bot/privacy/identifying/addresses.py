"""Where somebody lives: a street with a house, in the manner of each language, or what follows a word for an address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.identifying.model import Found, Kind
from bot.privacy.identifying.reading import Reading

_WORD: Final = r"[a-z][a-z'.-]{0,24}"
_CITY: Final = (
    r"(?:,?\s(?!(?:and|y|et|e|the|he|she|with|for|is|was|tel|phone|mrn"
    r"|dob)\b)[A-Z][A-Za-z'-]{1,24}(?!\w)(?:[ -](?:de |la |do |da |du |del |sur |en |los |las |el "
    r")?[A-Z][A-Za-z'-]{1,24}(?!\w)){0,3})"
)
_UNIT_EN: Final = r"(?:,?\s(?i:(?:apt|apartment|unit|suite|ste|flat|floor|room|villa)\.?\s?#?\s?\w{1,5}|#\s?\w{1,5}))"
_WAYS_EN: Final = (
    r"(?:(?i:streets?|avenue|ave|road|rd|boulevard|blvd|lane|ln|crescent|terrace|highway|hwy|parkway"
    r"|pkwy|mews)|Drive|Court|Square|Circle|Close|Gardens)"
)
_SHORT_WAYS_EN: Final = r"(?:St|Dr|Way|Ct|Pl|Place|Row|Sq|Cres|Grove|Walk|Hill|Park|ST|DR|CT|PL|Trail|Loop|Plaza)"
_EN: Final = re.compile(
    rf"(?<![\w.,/-])\d{{1,5}}[A-Za-z]?(?:-\d{{1,4}})?,?\s(?:(?:[NSEW]|North|South|East|West)\.?\s)?"
    rf"(?:(?:[A-Z][A-Za-z'-]{{1,20}}|\d{{1,3}}(?:st|nd|rd|th))\s){{1,3}}(?:{_WAYS_EN}|{_SHORT_WAYS_EN})(?![\w-])\.?"
    rf"{_UNIT_EN}{{0,2}}{_CITY}{{0,2}}(?:,?\s[A-Z]{{2}}(?![A-Za-z\d]))?(?:,?\s\d{{5}}(?:-\d{{4}})?(?!\d)"
    rf"|,?\s[A-Z]{{1,2}}\d[A-Z\d]?\s\d[A-Z]{{2}}(?!\w))?"
)
_EN_SMALL: Final = re.compile(
    r"(?<![\w.,/-])\d{1,5}[a-z]?,?\s(?!(?:of|the|on|in|at|to|from|mg|ml|mcg|g|kg|days?|hours?"
    r"|patients?|beds?|units?|min)\s)(?:[a-z'-]{3,20}\s){1,2}(?:street|avenue|road|boulevard|blvd|lane"
    r"|crescent|rd|ave)(?![\w-])"
    r"(?:,?\s(?:apt|apartment|unit|suite|flat)\.?\s?#?\s?\w{1,5})?"
)
_PO_BOX: Final = re.compile(
    r"(?<![a-z])(?:p\.?\s?o\.?\s?box|apartado(?: de correos)?|caixa postal|boite postale|b\.p\.|ص\.? "
    r"?ب\.?:?)\s?(?:no?\.?\s|n\.\s)?#?\d{2,6}(?!\d)"
)
_QATAR: Final = re.compile(
    r"(?:zone|منطقه|المنطقه)\s?(?:رقم\s)?\d{1,3}\s?[,،/-]?\s?(?:street|st|شارع"
    r"|الشارع)\s?(?:رقم\s)?\d{1,4}(?:\s?[,،/-]?\s?(?:building|bldg|villa|house|مبني|بنايه|فيلا"
    r"|منزل)\s?(?:رقم\s)?\d{1,4})?"
)
_NUMBER_ES: Final = (
    r"(?:,?\s(?:(?:n[.o]{0,2}|num\.?|numero|#|No\.?|N\.?o?)\s?)?\d{1,5}[A-Za-z]?(?:[ "
    r"-]\d{1,3}[A-Za-z]?\b|[ -][A-Za-z]\b)?|,?\s[sS]/[nN])"
)
_NAME_WORDS: Final = (
    r"(?:(?:de la|de los|de las|del|de|da|do|das|dos|des|du|d'|l'|la|le|les|el|los|y|e"
    r"|et)\s?)?(?:[A-Z0-9][A-Za-z0-9'.-]{0,24}|\d{1,3}(?: de [a-z]{4,10})?)"
)
_REST_ES: Final = (
    r"(?:(?:,?\s|\s-\s)(?:(?i:piso|planta|pta|puerta|esc|escalera|portal|depto|departamento|int"
    r"|interior|apto|ap|apt|bloco|bl|bloque|torre|casa|andar|sala|lote|colonia|col|bairro|barrio|urb"
    r"|lt|mz|cond|quadra|esq|dto|esquerdo|direito|r/c)\.?\s?\w{1,20}|\d{1,2}\.?o?\s?(?i:[a-d]|izq|dcha"
    r"|dto|esq|piso|andar|b)\b\.?|(?i:izq|izda|dcha|dta|esq|dto|bajo|atico)\b\.?))"
)
_POST_ES: Final = r"(?:,?\s?(?:-\s)?(?i:c\.?p\.?|cep)?:?\s?(?:\d{5}-?\d{3}|\d{4}-\d{3}|\d{5})(?!\d))"
_ES: Final = re.compile(
    r"(?=[abcegjlprtuABCEGJLPRTU])(?<![A-Za-z])(?:(?i:calle|avenida|avda|paseo|plaza|pza|plza|carretera|ctra|camino|travesia"
    r"|callejon|bulevar|carrera|jiron|rua|travessa|alameda|praca|estrada|rodovia|largo|beco|calcada"
    r"|glorieta|calzada|privada|ronda)|[Cc]l|C|Av|AV|Cra|R|Trav|Pca|Urb)"
    rf"(?:\.|/|\s){{1,2}}\s?{_NAME_WORDS}(?:\s{_NAME_WORDS}){{0,5}}{_NUMBER_ES}{_REST_ES}{{0,4}}(?:\s?["
    rf",-]\s?(?=[A-Z][a-z])[A-Z][A-Za-z' "
    rf"]{{2,30}}(?=\s?[,-]\s?[A-Z\d]))?{_POST_ES}?{_CITY}?(?:\s?[-/,]\s?[A-Z]{{2}}(?![A-Za-z]))?"
    rf"{_POST_ES}?"
)
_ES_SMALL: Final = re.compile(
    r"(?<![a-z])(?:calle|avenida|avda\.?|paseo|plaza|carretera|rua|travessa|alameda|praca"
    r"|estrada)\s(?:(?:de la|de los|del|de|da|do|das"
    r"|dos)\s)?[a-z'.-]{2,20}(?:\s[a-z'.-]{1,20}){0,4}?,?\s(?:n\.?o?\.?\s|numero\s|num\.?\s"
    r"|#\s?)?\d{1,5}(?![\d%])(?!\s?(?:mg|ml|dias|anos|horas))"
)
_FR: Final = re.compile(
    r"(?<![\w.,/-])\d{1,4}\s?(?:bis|ter|quater|[a-d])?,?\s(?:rue|avenue|av\.?|boulevard|bd\.?|boul\.?"
    r"|place|impasse|allees?|chemin|route|quai|cours|square|passage|faubourg|villa|residence|ruelle"
    r"|sentier|lotissement|lieu-dit)\s"
    rf"(?:(?:de la|de l'|des|du|de|d'|la|le|les|l')\s?)?{_WORD}(?:[\s-](?!(?:et|est|tel|avec|pour|qui"
    rf"|ou|depuis|chez|a|il|elle|ne|nee)\b)(?:(?:de la|de l'|des|du|de|d'|la|le)\s)?{_WORD}){{0,3}}"
    rf"(?:,?\s(?:appartement|appt?\.?|bat\.?|batiment|etage"
    rf"|esc\.?)\s?\w{{1,5}}){{0,3}}(?:\s?[,-]?\s\d{{5}}(?:\s{_WORD}(?:[- ](?:(?:sur|en|la|le|les)[- "
    rf"])?{_WORD})?)?)?"
)
_HAN: Final = re.compile(
    r"(?:[\u4e00-\u9fff]{1,24}[路街巷弄]|[\u4e00-\u9fff]{1,24}(?:大道|胡同|大街|里弄|街道|村|镇|乡|屯"
    r"|组))(?:[东西南北中]?[一二三四五六七八九十]?[路段街巷]?)(?:[0-9一二三四五六七八九十百]{1,6}(?:弄|巷"
    r"|-))?\s?(?:[0-9]{1,5}(?:-[0-9]{1,4})?|[一二三四五六七八九十百]{1,5})\s?[号號组](?:院|楼|之[一二三]|大院)?(?!线|床|机|药)"
    r"(?:\s?[\u4e00-\u9fff]{0,10}?\s?[0-9a-z一二三四五六七八九十]{1,5}\s?(?:号楼|栋|幢|座|楼|单元|室|层|号|房|門|樓)){0,4}"
)
_HAN_ESTATE: Final = re.compile(
    r"[\u4e00-\u9fff]{2,24}(?:小区|花园|公寓|新村|家园|苑|社区|大厦|花苑|公馆|名城|广场)\s?(?:[0-9a-z一二三四五六七八九十]{1,5}\s?(?:号楼"
    r"|栋|幢|座|期|区|号|楼|单元|室|层|房)\s?){2,5}(?:[0-9]{3,4}(?![0-9a-z]))?|[\u4e00-\u9fff]{2,24}(?:小区|花园|公寓|新村"
    r"|家园|苑)\s?[0-9]{1,3}-[0-9]{1,2}-[0-9]{3,4}"
)
_HAN_STARTS: Final = re.compile(
    r".*(?:住址|地址|家住|住在|现住|居住|住于|户籍|位于|寄到|送到|送至|搬到|家在|患者|病人|住|他|她|我|家)(?:是|为|在|于)?",
    re.DOTALL,
)
_AR: Final = re.compile(
    r"(?=(?:\d{1,4}\s?,?\s?)?[وبفشطزنحدج])"
    r"(?:(?:\d{1,4}\s?,?\s?)?(?<![\u0621-\u064a])(?:و|ب|في\s)?(?:شارع|(?<!عن )طريق|زنقه|نهج|حي|درب"
    r"|جاده)\s(?:[\u0621-\u064a]{2,14}[\s,-]{1,3}){0,5}?(?:(?:ال)?(?:مبني|بنايه|عماره|فيلا|منزل|شقه"
    r"|دور|طابق|رقم|بيت|برج|منطقه|قطعه)\s?(?:رقم\s)?\d{1,5}[\s,-]{0,3}){1,4}(?:(?<=,\s)[\u0621-\u064a]"
    r"{3,14}(?![\u0621-\u064a]))?"
    r"|(?<![\d.])\d{1,4}\s?,?\s(?:شارع|طريق|زنقه|نهج|حي"
    r"|درب)\s[\u0621-\u064a]{2,14}(?:\s[\u0621-\u064a]{2,14})?(?:\s?,\s?[\u0621-\u064a]{3,14})?"
    r"|(?<![\u0621-\u064a])(?:شارع|(?<!عن "
    r")طريق)\s[\u0621-\u064a]{2,14}(?:\s[\u0621-\u064a]{2,14}){0,2}\s?,?\s?\d{1,4}(?!\d|\s?(?:مجم|ملغ"
    r"|مل)))"
)
_CASED: Final = (_EN, _ES)
_PLAIN: Final = (_EN_SMALL, _PO_BOX, _QATAR, _ES_SMALL, _FR, _AR)
_REST: Final = re.compile(
    r"[\s:;=(\[#-]{0,4}(?:(?:is|es|est|e|son|sera|هو|هي|في|是|为|在|于|:|：)[\s:]{1,3}|[是为在于])?([^\n;。!?؟]{1,110})"
)
_STREETS: Final = re.compile(
    r"\b(?:street|st|avenue|ave|road|rd|lane|drive|blvd|rue|calle|avenida|rua|villa|apt|flat|tower"
    r"|compound|barrio|colonia|bairro|quartier|plaza|place)\b|[路街巷弄村区镇县栋室]|شارع|حي|منطقه|شقه|فيلا"
    r"|عماره|ул\.|улица|дом"
)
_ENDS: Final = re.compile(
    r"\.\s|\.\Z|[,;]\s(?=(?:tel|phone|mrn|dob|call|mobile|email|e-mail|movil|cel|ddn|he|she|and|who"
    r"|with)\b)|\s(?:and|who|with|but|y|et|mais|pero|mas)\s(?=[a-z]{2,})|[，,](?=电话|手机|联系|身份证|病历|出生)"
    r"|\s-\s(?=tel)"
)


_SHORTEST: Final = 6
"""Code points of what is called an address, at least."""


class Addresses:
    """Postal addresses."""

    def find(self, reading: Reading) -> Iterator[Found]:
        """Streets with houses, boxes, and what is called an address if it has a number or a word for a street."""
        text = reading.plain
        if not any(sign.isdigit() or sign in "号號" for sign in text):
            return
        for pattern in _CASED:
            for match in pattern.finditer(reading.cased):
                yield _trimmed(match.start(), match.end(), text)
        for pattern in _PLAIN:
            for match in pattern.finditer(text):
                yield _trimmed(match.start(), match.end(), text)
        for pattern in (_HAN, _HAN_ESTATE):
            for match in pattern.finditer(text):
                prefix = _HAN_STARTS.match(match[0])
                start = match.start() + (prefix.end() if prefix and prefix.end() < len(match[0]) - 4 else 0)
                yield Found(start, match.end(), Kind.ADDRESS)
        yield from self._called_so(reading)

    def _called_so(self, reading: Reading) -> Iterator[Found]:
        text = reading.plain
        for start, end, meaning in reading.labels:
            if meaning != "address":
                continue
            match = _REST.match(text, end)
            if match is None or (
                text[start:end] in ("address", "adresse")
                and not re.match(r"\s?(?:[:=(-]|is\b|est\b)", text[end : end + 5])
            ):
                continue
            stop = _ENDS.search(text, match.start(1), match.end(1))
            last = stop.start() if stop else match.end(1)
            found = _trimmed(match.start(1), last, text)
            part = text[found.start : found.end]
            if (
                len(part) >= _SHORTEST
                and re.search(r"(?<![\d.])\d{1,5}(?!\d)", part)
                and _STREETS.search(part)
                and "@" not in part
                and "http" not in part
            ):
                yield found


def _trimmed(start: int, end: int, text: str) -> Found:
    while end > start + 1 and not (text[end - 1].isalnum() or text[end - 1] in ".)]"):
        end -= 1
    return Found(start, end, Kind.ADDRESS)
