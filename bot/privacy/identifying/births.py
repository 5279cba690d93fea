"""Dates of birth: a date right after, or right before, a word for being born. Other dates name nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.identifying.model import Found, Kind
from bot.privacy.identifying.reading import Reading
from bot.privacy.identifying.words import alternation, listed

_MONTHS: Final = alternation(
    listed(
        "january february march april may june july august september october november december jan feb "
        "mar apr jun jul aug sep sept oct nov dec "
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre "
        "diciembre ene abr ago dic set out dez fev mai "
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fevr "
        "avr juil janeiro fevereiro marco maio junho julho "
        "setembro outubro novembro dezembro يناير فبراير مارس أبريل ابريل إبريل مايو يونيو يوليو أغسطس "
        "سبتمبر أكتوبر نوفمبر ديسمبر كانون_الثاني شباط آذار نيسان أيار "
        "حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول يونيه يوليه جانفي فيفري أفريل جوان "
        "جويلية أوت محرم صفر رجب شعبان رمضان شوال "
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря जनवरी फ़रवरी "
        "फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"
    )
)
_DATE: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|er|o)?(?:[\s,./-]{{1,2}}|\sde\s"
    rf"|\sof\s)(?:{_MONTHS})\.?(?:[\s,./-]{{1,2}}|\sde\s|\sdel\s)(?:\d{{4}}|'?\d{{2}})(?!\d)"
    rf"|(?:{_MONTHS})\.?[\s/-]\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s|[-/])(?:\d{{4}}|\d{{2}})(?!\d)"
    rf"|\d{{1,2}}(?:{_MONTHS})\d{{2,4}}|\d{{4}}[\s,./-]{{1,2}}(?:{_MONTHS})[\s,./-]{{1,2}}\d{{1,2}}"
    rf"|(?:{_MONTHS})\s(?:de\s|of\s)?(?:19|20)\d{{2}}"
    r"|(?<![〇零○一二三四五六七八九\d])(?:[〇零○一二三四五六七八九]{2,4}|\d{2,4})\s?年\s?(?:[一二三四五六七八九十元]{1,3}|\d{1,2})\s?月"
    r"(?:\s?(?:[一二三四五六七八九十廿]{1,3}[日号號]|\d{1,2}\s?[日号號]?))?"
    r"|\d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,4}(?![\d])"
    r"|\d{1,4} \d{1,2} \d{1,4}(?!\d)|(?:19|20)\d{6}(?!\d)|\d{4}(?:19|20)\d{2}(?!\d)|\d{1,2}/\d{4}(?!\d))"
)
_JOINING: Final = alternation(
    listed(
        "on is was the in of date her his patient's as del de el es fue la le est em no na dia do da era "
        "du a les aos son sa su sont seu sua dela dele o em on_the a_b y b c"
        " monday tuesday wednesday thursday friday saturday sunday d/m/y dd/mm/yyyy mm/dd/yyyy yyyy-mm-dd "
        "dd-mm-yyyy jj/mm/aaaa dd/mm/aaaa г года le_dia"
    )
)
_PLACE: Final = (
    r"(?:(?:in|en|em|at|a|no|na|de)\s[a-z][a-z' -]{1,24},?\s(?:on|el|le|em|the|dia|o dia)\s"
    r"|في\s\S{2,14}(?:\s\S{2,14})?\s(?:بتاريخ|يوم|في)\s|于?[\u4e00-\u9fff]{2,8}[,，]?)"
)
_GAP: Final = (
    rf"[\s.:,;()\[\]=|*_/'<#«-]{{0,5}}(?:{_PLACE}|(?:(?:{_JOINING})(?![a-z])|في|يوم|بتاريخ|هو|المريضه"
    rf"|المريض|الطفل|الطفله|عام|تاريخ|سنة|是|为|于|在|日期)[\s.:()\[\]=,-]{{0,3}}){{0,4}}"
)
_AFTER: Final = re.compile(rf"{_GAP}(?<![\d])({_DATE})")
_BEFORE: Final = re.compile(
    rf"(?<![\d./-])({_DATE})\s?(?:[(（\[,:-]\s?)?(?:(?:is|was|es|est|e|as|her|his|the|la|su|sa|a|sua"
    rf"|patient's|هو|是|为)\s?){{0,3}}\Z"
)
_BORN_THEN: Final = re.compile(
    r"(?<![\d./-])(\d{4}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?[日号號]?"
    r"|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿]{1,3}[日号號])\s?生(?![产效存命化长物理病活])"
)
_WINDOW: Final = 44


class Births:
    """Dates that a word says to be of birth."""

    def find(self, reading: Reading) -> Iterator[Found]:
        """Dates of birth."""
        text = reading.plain
        for then in _BORN_THEN.finditer(text):
            yield Found(*then.span(1), Kind.DATE_OF_BIRTH)
        ended = 0
        for start, end, meaning in reading.labels:
            if meaning != "birth":
                continue
            match = _AFTER.match(text, end)
            if match is not None:
                ended = match.end(1)
                yield Found(*match.span(1), Kind.DATE_OF_BIRTH)
                continue
            offset = max(ended, start - _WINDOW)
            match = _BEFORE.search(text[offset:start])
            if match is not None:
                yield Found(match.start(1) + offset, match.end(1) + offset, Kind.DATE_OF_BIRTH)
