"""What languages say either plainly or with a "not": fine and 没问题, remember and don't forget."""

from __future__ import annotations

WELL: dict[str, str] = {
    "en": (
        "fine|ok|okay|normal|unremarkable|all right|alright|well|clear|good|great|unchanged|stable|no problem|no problems|"
        "no issue|no issues|no concerns|nothing abnormal|no abnormality|no abnormalities|nothing of note|not bad|uneventful|"
        "uneventfully|safe|doable|sure"
    ),
    "zh": (
        "没问题|没有问题|没什么问题|没事|没什么事|没大碍|无大碍|没什么大碍|没毛病|不错|不要紧|没关系|未见异常|无异常|没有异常|"
        "未见明显异常|无明显异常|无特殊|无碍|无殊|正常|很好|良好|稳定|平稳|可以|顺利"
    ),
    "ar": (
        "بخير|سليم|سليمة|طبيعي|طبيعية|جيد|جيدة|جيدا|على ما يرام|"
        "ممتاز|ممتازة|لا مشكلة|لا مشاكل|لا توجد مشاكل|لا توجد مشكلة|لا يوجد شيء غير طبيعي|مستقر|مستقرة"
    ),
    "es": (
        "bien|normal|normales|bueno|buena|perfecto|en orden|estable|correcto|correcta|sin novedad|sin novedades|sin alteraciones|"
        "sin problema|sin problemas|sin hallazgos|sin incidencias|sin complicaciones|ningún problema|nada que destacar"
    ),
    "pt": (
        "bem|normal|normais|bom|boa|ótimo|ótima|em ordem|estável|tudo certo|tranquilo|tranquila|sem alterações|sem problema|"
        "sem problemas|sem intercorrências|sem particularidades|sem achados|sem complicações|nenhum problema"
    ),
    "fr": (
        "bien|normal|normale|bon|bonne|en ordre|stable|sans problème|sans particularité|sans anomalie|sans incident|"
        "sans complication"
    ),
    "ru": (
        "хорошо|нормально|норма|в норме|в порядке|"
        "стабильно|без особенностей|без патологии|без проблем|без осложнений|нет проблем"
    ),
}
"""Words that say that all is well: language → forms."""

REMEMBER: dict[str, str] = {
    "en": "remember|remembers|remind|make sure|be sure to|don't forget|do not forget|dont forget|never forget",
    "zh": "记得|请记得|务必|记住|牢记|提醒|别忘|别忘了|不要忘|不要忘了|不要忘记|别忘记|请勿忘记|勿忘",
    "ar": "تذكر|تذكروا|تذكري|تأكد|تأكدوا|لا تنس|لا تنسى|لا تنسوا|لا تنسي",
    "es": (
        "recuerda|recuerde|recuerden|recordad|recordar|acuérdate|acuérdense|acordaos|no olvides|no olvide|no olviden|no olvidéis|"
        "no olvidar|no te olvides|no se olvide|no se olviden|no os olvidéis"
    ),
    "pt": (
        "lembre|lembrem|lembrar|lembre-se|lembrem-se|não esqueça|não esqueçam|não esquecer|não se esqueça|não se esqueçam|"
        "não te esqueças"
    ),
}
"""Words that ask to think of something: language → forms."""

SAID_EITHER_WAY: dict[str, dict[str, str]] = {"well": WELL, "remember": REMEMBER}
"""A "not" inside a form of a list answers to a plain form of the same list in another language, and to nothing else."""
