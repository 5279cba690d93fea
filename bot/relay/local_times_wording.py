"""The words and signs by which times of day are told from what only looks like one."""

from __future__ import annotations

import re

from bot.relay.local_times_text import either, folded

OPEN_FROM = {"fr": 8, "pt": 8, "ru": 10, "de": 10, "it": 10, "zh": 10}
"""From this hour on nobody who writes in the language means the evening by it; elsewhere from 13 on."""
JOINTS = {
    "en": "(?:to|until|till)", "zh": "(?:到|至)",
    "ar": f"(?:{either(['إلى', 'حتى', 'إلى الساعة'])})",
    "es": "(?:a|hasta)(?: las?)?", "fr": "(?:a|jusqu'a)", "pt": "(?:as|a|ate as)",
    "ru": "(?:до)", "de": "(?:bis)", "it": "(?:alle)",
}  # fmt: skip
BETWEEN = re.compile(rf"(?<![^\W_])(?:between|entre(?: las?| as)?|{folded('بين الساعة')}|{folded('بين')}|между)\s$")
JOINTS_BETWEEN = rf"(?:and|et|y(?: las?)?|e(?: as)?|和|{folded('و')}|и)"
"""And so, after "between", are these."""
PARTS: dict[str, dict[str, str]] = {
    "en": {
        "am": r"a\.m\.?|am", "pm": r"p\.m\.?|pm", "morning": "in the morning", "afternoon": "in the afternoon",
        "evening": "in the evening", "night": "at night|tonight",
    },
    "zh": {
        "morning": "上午|早上|早晨|清晨|今早|明早|今晨|明晨", "dawn": "凌晨", "noon": "中午", "afternoon": "下午|午后",
        "evening": "傍晚",
        "night": "晚上|今晚|明晚|昨晚|当晚|晚",
    },
    "ar": {
        "morning": "صباحا|صباح", "dawn": "فجرا", "noon": "ظهرا", "afternoon": "عصرا|بعد الظهر", "later": "مساء", "night": "ليلا",
    },
    "es": {
        "am": r"a\. ?m\.?|am", "pm": r"p\. ?m\.?|pm", "morning": "de la manana", "afternoon": "de la tarde",
        "night": "de la noche", "dawn": "de la madrugada", "noon": "del mediodia",
    },
    "fr": {"morning": "du matin", "afternoon": "de l'apres-midi|de l'apres midi", "evening": "du soir"},
    "pt": {"morning": "da manha", "afternoon": "da tarde", "night": "da noite", "dawn": "da madrugada"},
    "ru": {"morning": "утра", "afternoon": "дня", "evening": "вечера"},
}  # fmt: skip
LEADS: dict[str, dict[str, str]] = {
    "en": {
        "morning": "this morning|tomorrow morning|{day} morning", "afternoon": "this afternoon|tomorrow afternoon|{day} afternoon",
        "evening": "this evening|tomorrow evening|{day} evening", "night": "tonight|tomorrow night|{day} night",
    },
    "es": {"morning": "manana por la manana|{day} por la manana|esta manana",
           "afternoon": "esta tarde|{day} por la tarde|manana por la tarde",
           "night": "esta noche|{day} por la noche|manana por la noche"},
    "fr": {"morning": "ce matin|demain matin|{day} matin", "afternoon": "cet apres-midi|demain apres-midi|{day} apres-midi",
           "evening": "ce soir|demain soir|{day} soir"},
    "pt": {"morning": "hoje de manha|amanha de manha|{day} de manha|esta manha",
           "afternoon": "hoje a tarde|amanha a tarde|{day} a tarde|esta tarde",
           "night": "hoje a noite|amanha a noite|{day} a noite|esta noite"},
}  # fmt: skip
DAYS = {
    "en": "(?:mon|tues|wednes|thurs|fri|satur|sun)day", "es": "(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)",
    "fr": "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)",
    "pt": "(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?|sabado|domingo",
}  # fmt: skip
WORDS = {
    "en": "one two three four five six seven eight nine ten eleven twelve",
    "es": "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "fr": "une deux trois quatre cinq six sept huit neuf dix onze douze",
    "pt": "uma duas tres quatro cinco seis sete oito nove dez onze doze",
    "ar": "الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة الحادية_عشرة الثانية_عشرة",
    "zh": "一 二 三 四 五 六 七 八 九 十 十一 十二",
}  # fmt: skip


def _number_words() -> dict[str, dict[str, int]]:
    found = {
        language: {folded(word.replace("_", " ")): number for number, word in enumerate(words.split(" "), 1)}
        for language, words in WORDS.items()
    }
    units = "一二三四五六七八九"
    tens = {"": 0, "十": 10, "二十": 20, "三十": 30, "四十": 40, "五十": 50}
    found["zh"] |= {"两": 2, "零": 0} | {
        tens_word + unit: value + (units.index(unit) + 1 if unit else 0)
        for tens_word, value in tens.items()
        for unit in ("", *units)
        if tens_word or unit
    }
    return {language: found.get(language, {}) for language in (*found, "ru", "de", "it")}


NUMBER_WORDS = _number_words()
HALVES = {
    "半": 30, "一刻": 15, "三刻": 45, "y media": 30, "y cuarto": 15, "e meia": 30, "et demie": 30, "et quart": 15,
    folded("والنصف"): 30, folded("والربع"): 15, folded("والثلث"): 20,
}  # fmt: skip

_UNITS = (
    r"ml|cc|mg|mcg|µg|ug|μg|g|kg|l|iu|ui|u|mm|cm|m|mmhg|mmol|bpm|min|mins|minutes?|minutos?|secs?|seconds?|segundos?|secondes?|s|"
    r"ratio|dilution|dilucion|diluicao|mixture|patients?|points?|beds?|tablets?|weeks?|days?"
)
VETO_AFTER = re.compile(
    rf"[.,]\d|[:/%]|\s?(?:{_UNITS})(?![^\W_])|\s?(?:分钟|毫升|毫克|秒|小时|多(?!学科|科|院|方)|位|方向|点钟方向|滴度|比例)|"
    rf"(?:注意|建议|意见|要求|原因|说明|内容|措施)|\s(?:{either(['دقيقة', 'دقائق', 'ثانية', 'مل', 'ملغ', 'سم', 'مم'])})(?![^\W_])|"
    rf"\s(?:menos|moins|et quart|et demie?|e (?:meia|quinze|dez|vinte|cinco)|"
    rf"y (?:media|cuarto|diez|veinte)|{folded('إلا')})(?![^\W_])|"
    r"[- ]?(?:ish|hour|hours|hrs)(?![^\W_])"
)
VETO_BEFORE = re.compile(
    r"(?:[\d]\s?[.,:/]|[/:#+*=<>%]|[a-z]-|(?<![^\W_])(?:ratio|dilution|tit(?:er|re)|score|i:e|lot|batch|ref|page|mix|lasted|took|taking|"
    r"duration|duration of|over|for|duro|durou|dure|duree de|durante|pendant|durant|relacion|relacao|titulo|titre|"
    r"dilucion|diluicao|rapport|"
    r"half past|quarter past|quarter to|quarter of|quarter before|(?:minutes|five|ten|twenty|twenty-five|\d) (?:to|past|before)|"
    r"(?:cuarto|quinze|diez|dez|cinco|veinte|vinte|\d) para (?:las?|as?)|every|each|q|cada|toutes les|chaque|lasts?|ago|"
    r"room|bed|extension|ext|habitacion|quarto|chambre|ramal|poste|psalm|chapter|"
    rf"{either(['لمدة', 'كل', 'خلال', 'نسبة', 'عيار', 'غرفة', 'سرير', 'صفحة', 'تخفيف'])})(?: (?:of|was|is|de|a))?\s?|"
    r"(?:每|约需|共|第|差|比例?|滴度|历时|持续|用时|稀释|吸呼比|差[一二三四五]?[十一刻分0-9]{0,3}))$"
)
VETO_BEFORE_MERIDIEM = re.compile(
    r"(?<![^\W_])(?:have|has|take|takes|taking|took|give|gives|gave|given|tablets?|tabs?|puffs?|doses?|"
    r"drops?|toma|tomar|\d\s?mg|mg|units?|am|pm)\s$"
)
VETO_AFTER_MERIDIEM = re.compile(r"\s\d{1,2}\s?(?:am|pm|nightly|nocte|at night)(?![^\W_])")
"""1 am 2 pm 1 nightly: tablets."""
VETO_BEFORE_NO_PREPOSITION = re.compile(r"(?<![^\W_])(?:em|en|in|dans|sur|depuis|il y a|ha|hace|faz|por|apos|of|de)\s$")
CLOCK_FACE = re.compile(
    r"(?<![^\W_])(?:breasts?|quadrant|nodule|lump|o'clock position|retina|anal|anus|mamas?|nodulo|"
    r"cuadrante|quadrante|seins?|cadran)"
    rf"(?![^\W_])|乳|点钟方向|点位|截石位|肛|{folded('الثدي')}|{folded('ثدي')}"
)
"""Where "at 10 o'clock" is a place on somebody's body."""


LATER_HALF = re.compile(
    r"tarde|noche|noite|soir|apres-midi|evening|afternoon|tonight|night|(?<![a-z])p\.?m(?![a-z])|下午|晚|傍|夜|中午|"
    rf"{either(['مساء', 'عصر', 'ليل', 'الظهر', 'ظهرا'])}|вечер|дня|ноч|abend|nachmittag|nacht|sera|pomeriggio|notte"
)
"""Where one of these stands in the text, 08:00 may be eight in the evening."""
