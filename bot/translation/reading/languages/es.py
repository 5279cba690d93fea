"""Spanish."""

from __future__ import annotations

RULES: dict[str, dict[str, str]] = {
    "number": {
        "0": "cero", "1": "uno|una|un", "2": "dos", "3": "tres", "4": "cuatro", "5": "cinco", "6": "seis",
        "7": "siete", "8": "ocho", "9": "nueve", "10": "diez", "11": "once", "12": "doce|docena", "13": "trece",
        "14": "catorce", "15": "quince", "16": "dieciséis", "17": "diecisiete", "18": "dieciocho",
        "19": "diecinueve", "20": "veinte", "21": "veintiuno|veintiún|veintiuna", "22": "veintidós",
        "23": "veintitrés", "24": "veinticuatro", "25": "veinticinco", "26": "veintiséis", "27": "veintisiete",
        "28": "veintiocho", "29": "veintinueve", "30": "treinta", "40": "cuarenta", "50": "cincuenta",
        "60": "sesenta", "70": "setenta", "80": "ochenta", "90": "noventa", "200": "doscientos|doscientas",
        "300": "trescientos|trescientas", "400": "cuatrocientos|cuatrocientas", "500": "quinientos|quinientas",
        "600": "seiscientos|seiscientas", "700": "setecientos|setecientas", "800": "ochocientos|ochocientas",
        "900": "novecientos|novecientas",
    },
    "scale": {
        "100": "cien|ciento", "1000": "mil", "1000000": "millón|millones", "1000000000": "mil millones",
        "1000000000000": "billón|billones",
    },
    "ordinal": {
        "1": "primero|primera|primer|primeros|primeras|primario|primaria",
        "2": "segundo|segunda|segundos|secundario|secundaria", "3": "tercero|tercera|tercer|terciario",
        "4": "cuarto|cuarta", "5": "quinto|quinta", "6": "sexto|sexta", "7": "séptimo|séptima",
        "8": "octavo|octava", "9": "noveno|novena", "10": "décimo|décima", "20": "vigésimo|vigésima",
    },
    "fraction": {
        "1/2": "medio|media|mitad|la mitad|un medio", "1/3": "un tercio|tercio|tercera parte|una tercera parte",
        "2/3": "dos tercios|dos terceras partes", "1/4": "un cuarto|cuarto|cuarta parte",
        "3/4": "tres cuartos|tres cuartas partes", "1/5": "un quinto|quinta parte",
        "1/10": "décima parte|un décimo",
    },
    "and_half": {
        "1/2": "y medio|y media", "1/4": "y cuarto|y un cuarto",
    },
    "loose": {
        "2": "doble|doblemente|ambos|ambas|par|duplicar|duplicó|duplica|pareja", "3": "triple|triplicar",
        "1": "único|única|sola|solo|cada|unico", "10": "decena|decenas", "100": "centenar", "24": "todo el día",
        "0": "ninguno|ninguna", "1000": "millar", "1/2": "mediados", "4": "cuádruple|trimestre",
    },
    "unit": {
        "mcg": "microgramo|microgramos", "mg": "miligramo|miligramos", "g": "gramo|gramos|grs",
        "kg": "kilogramo|kilogramos", "ng": "nanogramo|nanogramos", "lb": "libra|libras|lb|lbs", "oz": "onza|onzas",
        "ml": "mililitro|mililitros", "l": "litro|litros", "dl": "decilitro|decilitros",
        "ul": "microlitro|microlitros", "s": "segundo|segundos|seg", "min": "minuto|minutos", "h": "hora|horas",
        "day": "día|días|noche|noches|jornada", "week": "semana|semanas", "month": "mes|meses", "year": "año|años",
        "decade": "década|décadas|decenio|decenios", "century": "siglo|siglos",
        "iu": "unidad|unidades|unidades internacionales", "mmol": "milimol|milimoles", "mol": "moles",
        "meq": "miliequivalente|miliequivalentes",
        "celsius": "grado|grados|grados celsius|grados centígrados|c|ºc|º c|º|centígrados",
        "fahrenheit": "grados fahrenheit|fahrenheit|f|ºf", "mm": "milímetro|milímetros",
        "cm": "centímetro|centímetros", "m": "metro|metros", "km": "kilómetro|kilómetros",
        "inch": "pulgada|pulgadas", "foot": "pie|pies", "mile": "milla|millas", "kcal": "kilocalorías|calorías",
        "percent": "por ciento|por cien|porciento|puntos porcentuales", "bpm": "latidos por minuto",
        "tablet": "comprimido|comprimidos|tableta|tabletas|pastilla|pastillas|píldora|píldoras|gragea|grageas|comp",
        "capsule": "cápsula|cápsulas", "drop": "gota|gotas",
        "puff": (
            "inhalación|inhalaciones|puff|aplicación|aplicaciones|pulverización|pulverizaciones|disparo|disparos"
        ),
        "dose": "dosis",
        "vial": "ampolla|ampollas|vial|viales|frasco|frascos|sobre|sobres|bolsa|bolsas|botella|botellas",
        "spoon": "cucharada|cucharadas|cucharadita|cucharaditas", "times": "vez|veces|ocasiones|x|×",
    },
    "times": {
        "1": "una vez", "2": "dos veces", "3": "tres veces",
    },
    "fasting": {
        "": "ayunas|en ayunas|ayuno|estómago vacío",
    },
    "every": {
        "": "cada|todos los|todas las",
    },
    "per": {
        "": "por|al|a la|/|por cada|el|a",
    },
    "rate": {
        "1/1": "diario|diaria|diariamente|diarios|diarias|cada día|todos los días|al día|por día", "2/1": "bid",
        "1/2": (
            "cada dos días|días alternos|en días alternos|un día sí y otro no|día por medio|un día sí y un día no"
        ),
        "1/7": "semanal|semanalmente|cada semana|todas las semanas|por semana|a la semana",
        "1/30": "mensual|mensualmente|cada mes|al mes|por mes|todos los meses", "24/1": "cada hora",
        "1/14": "quincenal|quincenalmente|quincenales|cada quincena", "3/1": "tid", "4/1": "qid",
    },
    "up_before": {
        "": (
            "al menos|por lo menos|como mínimo|mínimo|un mínimo de|mínimo de|no menos de|más de|mayor de|"
            "mayores de|superior a|superiores a|superior al|mayor que|mayor a|por encima de|por encima del|supera|"
            "superan|supere|superó|superar|excede|≥|>|>=|a partir de|a partir de los|cuando menos|más que|"
            "mayor o igual a|mayores a|superaron|sobrepasa|arriba de|superado|supera los|desde los|exceda|pasa de|"
            "pase de|igual o superior a|sobre"
        ),
    },
    "up_after": {
        "": (
            "o más|o mayor|o mayores|o superior|en adelante|como mínimo|al menos|por lo menos|mínimo|y más|+|"
            "o más años|cuando menos"
        ),
    },
    "down_before": {
        "": (
            "como máximo|máximo|un máximo de|máximo de|no más de|menos de|menor de|menores de|hasta|hasta un|"
            "inferior a|inferiores a|inferior al|menor que|menor a|por debajo de|por debajo del|no superar|"
            "no supere|no exceder|no exceda|≤|<|<=|a lo sumo|en menos de|a lo más|sin superar|sin exceder|"
            "no sobrepasar|no debe superar|no debe exceder|no supera|dentro de|dentro de las|dentro de los|"
            "menos que|debajo de|en un plazo de|no superior a|no mayor de|no mayor a|no se debe superar|"
            "no pasar de|no pase de|baja de|baje de|igual o inferior a|no superen|no sobrepase|nunca más de|tope de"
        ),
    },
    "down_after": {
        "": "o menos|o menor|o menores|o inferior|como máximo|máximo|a lo sumo|a lo más|como mucho",
    },
    "not_comparator": {
        "": (
            "sobre la|sobre el|sobre los|más de lo|desde hace|hasta que|hasta el|hasta la|a partir del|"
            "antes de que|sobre las|más de una vez"
        ),
    },
    "negation": {
        "": "no|nunca|jamás|sin|ningún|ninguno|ninguna|nada|nadie|ni|tampoco",
    },
    "half_negation": {
        "": (
            "omitir|omita|caducado|evitar|evite|eviten|evitando|falta|carece|carecen|ausencia|niega|rechaza|rechazó|"
            "suspender|suspenda|"
            "excepto|salvo|incapaz|imposible|desconocido|desconocida|desconocen|desconoce|desconocidos|innecesario|"
            "insuficiente|contraindicado|prohibido|negativo|negativa|poco|apenas|raramente|improbable|dejar de|"
            "dejen|deje de|en lugar de|en vez de|a menos que|impide|impedir|pocos|pocas|incapacidad|escasez|"
            "desacuerdo|libre|menos|asintomático|asintomática|asintomáticos|incierto|inapropiado|inadecuado|"
            "todavía|aún|sino|pero|solo|sólo|solamente|únicamente|hasta que|hasta el|hasta la|"
            "hasta los|hasta las|antes|antes de|invasiva|invasivo"
        ),
    },
    "half_negation_stem": {
        "": (
            "in(?:exist|dispon|suf|capa|conn|util|efica|effica|segur|adec|adeq|alter|activ|consc|consi|cert|neces|"
            "frec|freq|aprop|appro|tolera|vis|estab|desea|elegib|elig|mun|compl|vasi|evit|ofens|nocu|compat|ferti|"
            "just|solit|usu|move|mov|correct|corr|deb|seper|esper|disp|vari)|im(?:posib|possib|proba|previs|prev|"
            "pos)|ir(?:reg|resp|relev|real|rev)|des(?:con[oh]|carta|habit|acti|acons|inter|ampar|prov|gast)|"
            "asintom|assintom|asymptom"
        ),
    },
    "not_negation": {
        "": (
            "o no|no solo|no sólo|no solamente|no más de|no menos de|no superar|no supere|no exceder|no exceda|"
            "no superior a|no mayor de|no mayor a|no supera|sin embargo|no obstante|no debe superar|"
            "no debe exceder|sin superar|sin exceder|no sobrepasar|no pasar de|no pase de|nada más|"
            "un día sí y otro no|un día sí y un día no|no superen|no sobrepase|ni siquiera"
        ),
    },
    "side": {
        "left": "izquierdo|izquierda|izquierdos|izquierdas|izq|izda|izdo",
        "right": (
            "derecho|derecha|der|dcha|dcho|"
            "ojo derecho|oído derecho|brazo derecho|pie derecho|pulmón derecho|lado derecho|riñón derecho"
            "|hombro derecho|codo derecho|dedo derecho|tobillo derecho|muslo derecho|testículo derecho|ovario derecho"
            "|pezón derecho|seno derecho|flanco derecho|costado derecho|miembro derecho|glúteo derecho"
            "|deltoides derecho|antebrazo derecho|pulgar derecho|hemicuerpo derecho|párpado derecho"
            "|ventrículo derecho"
        ),
        "both": "bilateral|bilaterales|ambos|ambas|bilateralmente",
    },
    "not_side": {
        "": (
            "derechos|derecho a|el derecho|derecho al|los derechos|derecho internacional|tienen derecho|"
            "derecho penal"
        ),
    },
    "side_beside": {
        "right": "el derecho", "left": "el izquierdo",
    },
    "part": {
        "am": (
            "am|a.m.|a. m.|a.m|de la mañana|por la mañana|esta mañana|cada mañana|por las mañanas|mañanas|"
            "en la mañana|desayuno|desayunar|de la madrugada|madrugada|a la mañana"
        ),
        "noon": "mediodía|al mediodía|del mediodía|comida|almuerzo|almorzar",
        "pm": (
            "pm|p.m.|p. m.|p.m|tarde|de la tarde|por la tarde|esta tarde|noche|de la noche|por la noche|esta noche|"
            "noches|cena|cenar|acostarse|dormir|atardecer|nocturna|nocturno"
        ),
        "midnight": "medianoche",
    },
    "not_part": {
        "": "más tarde|tarde o temprano|a más tardar|demasiado tarde|menos tarde|la comida|de comida|comidas",
    },
    "clock": {
        "": "en punto|horas|hrs",
    },
    "at": {
        "": "a las|a la|las|la",
    },
    "range": {
        "": "a|hasta|y|o|al|u",
    },
    "and": {
        "": "y",
    },
    "month": {
        "9": "setiembre",
    },
    "weekday": {
        "0": "lunes", "1": "martes", "2": "miércoles", "3": "jueves", "4": "viernes", "5": "sábado|sábados",
        "6": "domingo|domingos",
    },
    "ignore": {
        "": (
            "unos|unas|cada uno|cada una|uno de los|una de las|la una|a la vez|de una vez|una y otra vez|cualquier|"
            "medio ambiente|medios|por medio|por medio de|en medio|en medio de|edad media|clase media|"
            "primeros auxilios|dos puntos|en primer lugar|uno mismo|alguna vez|tal vez|otra vez|a veces|rara vez|"
            "muchas veces|cada vez|en vez|a su vez|oriente medio|medio de|medio para|y otro"
        ),
    },
}  # fmt: skip
