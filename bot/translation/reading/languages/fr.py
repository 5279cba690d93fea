"""French."""

from __future__ import annotations

RULES: dict[str, dict[str, str]] = {
    "number": {
        "0": "zéro", "1": "un|une", "2": "deux", "3": "trois", "4": "quatre", "5": "cinq", "6": "six", "7": "sept",
        "8": "huit", "9": "neuf", "10": "dix|dizaine", "11": "onze", "12": "douze|douzaine", "13": "treize",
        "14": "quatorze", "15": "quinze|quinzaine", "16": "seize", "20": "vingt|vingts|vingtaine",
        "30": "trente|trentaine", "40": "quarante|quarantaine de", "50": "cinquante|cinquantaine",
        "60": "soixante|soixantaine", "70": "septante", "80": "octante|huitante", "90": "nonante", "17": "dix-sept",
        "18": "dix-huit", "19": "dix-neuf",
    },
    "scale": {
        "100": "cent|cents", "1000": "mille|milliers", "1000000": "million|millions",
        "1000000000": "milliard|milliards", "1000000000000": "billion|billions|trillion|trillions",
    },
    "ordinal": {
        "1": "premier|première|premiers|premières|primaire", "2": "deuxième|second|seconde|secondaire",
        "3": "troisième|tertiaire", "4": "quatrième", "5": "cinquième", "6": "sixième", "7": "septième",
        "8": "huitième", "9": "neuvième", "10": "dixième", "20": "vingtième",
        "21": "vingt-et-unième|vingt et unième", "12": "douzième", "15": "quinzième",
    },
    "fraction": {
        "1/2": "demi|demie|moitié|la moitié|un demi|une demi|une demie", "1/3": "un tiers|tiers",
        "2/3": "deux tiers", "1/4": "un quart|quart", "3/4": "trois quarts", "1/5": "un cinquième",
        "1/10": "un dixième",
    },
    "and_half": {
        "1/2": "et demi|et demie", "1/4": "et quart|et un quart",
    },
    "loose": {
        "2": "double|doubler|doublé|deux tiers|paire|couple", "3": "triple|tripler",
        "1": "seul|seule|unique|chaque|uns", "10": "décuple", "100": "centaine|centaines", "0": "aucun|aucune|nul",
        "1000": "millier", "24": "vingt-quatre heures sur vingt-quatre",
    },
    "unit": {
        "mcg": "microgramme|microgrammes", "mg": "milligramme|milligrammes", "g": "gramme|grammes",
        "kg": "kilogramme|kilogrammes", "ng": "nanogramme|nanogrammes", "lb": "livre|livres", "oz": "once|onces",
        "ml": "millilitre|millilitres", "l": "litre|litres", "dl": "décilitre|décilitres",
        "ul": "microlitre|microlitres", "s": "seconde|secondes", "min": "minute|minutes|mn", "h": "heure|heures",
        "day": "jour|jours|journée|nuit|nuits|j", "week": "semaine|semaines", "month": "mois",
        "year": "an|ans|année|années", "decade": "décennie|décennies", "century": "siècle|siècles",
        "iu": "unité|unités|unités internationales", "mmol": "millimole|millimoles",
        "meq": "milliéquivalent|milliéquivalents", "celsius": "degré|degrés|degrés celsius|c",
        "fahrenheit": "fahrenheit|degrés fahrenheit|f", "mm": "millimètre|millimètres",
        "cm": "centimètre|centimètres", "m": "mètre|mètres", "km": "kilomètre|kilomètres", "inch": "pouce|pouces",
        "foot": "pied|pieds", "mile": "mille marin|miles", "kcal": "kilocalories|calories",
        "percent": "pour cent|pourcent|points de pourcentage", "bpm": "battements par minute",
        "tablet": "comprimé|comprimés|pilule|pilules|cachet|cachets|cp|cpr",
        "capsule": "capsule|capsules|gélule|gélules", "drop": "goutte|gouttes",
        "puff": "bouffée|bouffées|inhalation|inhalations|pulvérisation|pulvérisations", "dose": "dose|doses",
        "vial": "ampoule|ampoules|flacon|flacons|sachet|sachets|poche|poches",
        "spoon": "cuillère|cuillères|cuillerée|cuillerées", "times": "fois|x|×|reprises",
    },
    "times": {
        "1": "une fois", "2": "deux fois", "3": "trois fois",
    },
    "fasting": {
        "": "à jeun|jeûne",
    },
    "every": {
        "": "toutes les|tous les|chaque",
    },
    "per": {
        "": "par|/|le|la",
    },
    "rate": {
        "1/1": "quotidien|quotidienne|quotidiennement|quotidiens|quotidiennes|chaque jour|tous les jours|par jour",
        "1/2": "un jour sur deux|tous les deux jours",
        "1/7": "hebdomadaire|hebdomadairement|chaque semaine|toutes les semaines|par semaine",
        "1/30": "mensuel|mensuelle|par mois|tous les mois|chaque mois",
        "2/7": "bihebdomadaire|bihebdomadaires",
        "24/1": "toutes les heures|chaque heure",
    },
    "up_before": {
        "": (
            "au moins|d'au moins|au minimum|minimum|un minimum de|pas moins de|plus de|plus d'|supérieur à|"
            "supérieure à|supérieurs à|supérieures à|au-dessus de|au-delà de|dépasse|dépassent|dépasser|excède|≥|>|"
            ">=|à partir de|à partir du|plus que|supérieur ou égal à|âgés de plus de|dépassant|excédant|du moins"
        ),
    },
    "up_after": {
        "": "ou plus|et plus|ou supérieur|au moins|minimum|au minimum|+|et au-delà|ou au-delà|et plus âgés",
    },
    "down_before": {
        "": (
            "au plus|au maximum|maximum|un maximum de|pas plus de|moins de|moins d'|jusqu'à|jusqu'|inférieur à|"
            "inférieure à|inférieurs à|inférieures à|au-dessous de|en dessous de|ne pas dépasser|ne dépasse pas|"
            "ne pas excéder|≤|<|<=|sans dépasser|dans les|tout au plus|ne doit pas dépasser|moins que|en moins de"
        ),
    },
    "down_after": {
        "": "ou moins|au plus|au maximum|maximum|ou inférieur|et moins|max",
    },
    "not_comparator": {
        "": "jusqu'à ce|de plus en plus|plus ou moins|avant de|avant que|avant le|avant la",
    },
    "negation": {
        "": "ne|n'|sans|ni|nul|nulle|non",
    },
    "negation_start": {
        "": "pas|aucun|aucune",
    },
    "negation_with": {
        "": "pas|aucun|aucune",
    },
    "half_negation": {
        "": (
            "mal|mauvais|périmé|omettant|omettre|ignore|ignorent|inexistant|inexistante|interdiction|interdire|écarté|exclu|"
            "éviter|évitez|évite|évitant|manque|manquent|absence|refuse|refusé|arrêter|arrêtez|sauf|hormis|"
            "incapable|incapables|impossible|inconnu|inconnue|inconnus|inconnues|inutile|insuffisant|"
            "contre-indiqué|interdit|négatif|négative|peu|rarement|improbable|cesser|plutôt que|au lieu de|"
            "à moins que|empêche|empêcher|échec|dépourvu|exempt|à l'exception|guère|pénurie|incapacité|"
            "indisponible|indisponibles|asymptomatique|asymptomatiques|incertain|invasive|invasif"
        ),
    },
    "half_negation_stem": {
        "": (
            "in(?:exist|dispon|suf|capa|conn|util|efica|effica|segur|adec|adeq|alter|activ|consc|consi|cert|neces|"
            "frec|freq|aprop|appro|tolera|vis|estab|desea|elegib|elig|mun|compl|vasi|evit|ofens|nocu|compat|ferti|"
            "just|solit|usu|move|mov|correct|corr|deb|seper|esper|disp|vari)|im(?:posib|possib|proba|previs|prev|"
            "pos)|ir(?:reg|resp|relev|real|rev)|des(?:con[oh]|carta|habit|acti|acons|inter|ampar|prov|gast)|"
            "asintom|assintom|asymptom|mal|non|mecon|inou|indis|des(?:acc|eq)|impr"
        ),
    },
    "clause": {
        "": "mais|ou|et|que|si|donc|car|pourquoi|voire|qu'",
    },
    "not_negation": {
        "": (
            "ou non|non seulement|pas plus de|pas moins de|ne pas dépasser|ne dépasse pas|ne pas excéder|"
            "sans dépasser|ne doit pas dépasser|n'importe|personne|ne dépassez pas"
        ),
    },
    "side": {
        "left": "gauche|gauches",
        "right": (
            "droit|droite|droits|droites|"
            "oeil droit|œil droit|bras droit|pied droit|genou droit|côté droit|poumon droit|rein droit|coude droit"
            "|doigt droit|sein droit|flanc droit|poignet droit|mollet droit|membre droit|testicule droit|ovaire droit"
            "|hémicorps droit|ventricule droit|pouce droit"
        ),
        "both": "bilatéral|bilatérale|bilatéraux|bilatérales|des deux côtés",
    },
    "not_side": {
        "": "le droit|droit à|droit de|droits de|droits|droits de l'homme|les droits|droit d'|droit international",
    },
    "side_beside": {
        "right": "le droit", "left": "le gauche",
    },
    "part": {
        "am": "du matin|le matin|ce matin|matin|matins|petit-déjeuner|matinée|chaque matin",
        "noon": "midi|à midi|déjeuner",
        "pm": (
            "de l'après-midi|l'après-midi|après-midi|cet après-midi|du soir|le soir|ce soir|soir|soirée|nuit|"
            "la nuit|dîner|coucher|au coucher|souper"
        ),
        "midnight": "minuit",
    },
    "clock": {
        "": "heures|heure",
    },
    "at": {
        "": "à|vers|avant|après|dès",
    },
    "range": {
        "": "à|et|ou|au|aux",
    },
    "and": {
        "": "et",
    },
    "ignore": {
        "": (
            "l'un|l'une|les uns|un autre|l'un de|à la fois|une fois que|une fois|quelqu'un|chacun|un peu|un des|"
            "une des|premiers secours|tout d'abord|la une|parfois|autrefois|plusieurs fois|quarantaine|d'une part|"
            "d'autre part|à nouveau|de première ligne|personnel de première ligne|une partie"
        ),
    },
}  # fmt: skip
