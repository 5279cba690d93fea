"""Portuguese."""

from __future__ import annotations

RULES: dict[str, dict[str, str]] = {
    "number": {
        "0": "zero", "1": "um|uma", "2": "dois|duas", "3": "três", "4": "quatro", "5": "cinco",
        "6": "seis|meia dúzia", "7": "sete", "8": "oito", "9": "nove", "10": "dez", "11": "onze",
        "12": "doze|dúzia", "13": "treze", "14": "catorze|quatorze", "15": "quinze", "16": "dezesseis|dezasseis",
        "17": "dezessete|dezassete", "18": "dezoito", "19": "dezenove|dezanove", "20": "vinte", "30": "trinta",
        "40": "quarenta", "50": "cinquenta", "60": "sessenta", "70": "setenta", "80": "oitenta", "90": "noventa",
        "200": "duzentos|duzentas", "300": "trezentos|trezentas", "400": "quatrocentos|quatrocentas",
        "500": "quinhentos|quinhentas", "600": "seiscentos|seiscentas", "700": "setecentos|setecentas",
        "800": "oitocentos|oitocentas", "900": "novecentos|novecentas",
    },
    "scale": {
        "100": "cem|cento", "1000": "mil", "1000000": "milhão|milhões", "1000000000": "bilhão|bilhões|mil milhões",
        "1000000000000": "trilhão|trilhões",
    },
    "ordinal": {
        "1": "primeiro|primeira|primeiros|primeiras|primário|primária",
        "2": "segundo|segunda|segundos|secundário|secundária", "3": "terceiro|terceira|terceiros",
        "4": "quarto|quarta", "5": "quinto|quinta", "6": "sexto|sexta", "7": "sétimo|sétima", "8": "oitavo|oitava",
        "9": "nono|nona", "10": "décimo|décima", "20": "vigésimo|vigésima",
    },
    "fraction": {
        "1/2": "meio|meia|metade|a metade", "1/3": "um terço|terço", "2/3": "dois terços",
        "1/4": "um quarto|quarta parte", "3/4": "três quartos", "1/5": "um quinto",
        "1/10": "um décimo|décima parte",
    },
    "and_half": {
        "1/2": "e meio|e meia", "1/4": "e um quarto",
    },
    "loose": {
        "2": "dobro|duplo|dupla|ambos|ambas|par|dobrar|dobrou|duplicar", "3": "triplo|triplicar",
        "1": "único|única|só|cada", "10": "dezena|dezenas", "100": "centena|centenas", "0": "nenhum|nenhuma",
        "1000": "milhar|milhares", "1/2": "meados",
    },
    "unit": {
        "mcg": "micrograma|microgramas", "mg": "miligrama|miligramas", "g": "grama|gramas",
        "kg": "quilograma|quilogramas|quilo|quilos", "ng": "nanograma|nanogramas", "lb": "libra|libras|lb|lbs",
        "oz": "onça|onças", "ml": "mililitro|mililitros", "l": "litro|litros", "dl": "decilitro|decilitros",
        "ul": "microlitro|microlitros", "s": "segundo|segundos|seg", "min": "minuto|minutos", "h": "hora|horas",
        "day": "dia|dias|noite|noites", "week": "semana|semanas", "month": "mês|meses", "year": "ano|anos",
        "decade": "década|décadas", "century": "século|séculos", "iu": "unidade|unidades|unidades internacionais",
        "mmol": "milimol|milimoles", "meq": "miliequivalente|miliequivalentes",
        "celsius": "grau|graus|graus celsius|graus centígrados|c|ºc|º c|º",
        "fahrenheit": "graus fahrenheit|fahrenheit|f|ºf", "mm": "milímetro|milímetros",
        "cm": "centímetro|centímetros", "m": "metro|metros", "km": "quilômetro|quilômetros|quilómetro|quilómetros",
        "inch": "polegada|polegadas", "foot": "pé|pés", "mile": "milha|milhas", "kcal": "quilocalorias|calorias",
        "percent": "por cento|porcento|pontos percentuais", "bpm": "batimentos por minuto",
        "tablet": "comprimido|comprimidos|pílula|pílulas|pastilha|pastilhas|drágea|drágeas|comp|cp",
        "capsule": "cápsula|cápsulas|cáps", "drop": "gota|gotas",
        "puff": "jato|jatos|puff|puffs|inalação|inalações|borrifada|borrifadas|jacto|jactos|borrifo|borrifos",
        "dose": "dose|doses",
        "vial": "ampola|ampolas|frasco|frascos|sachê|sachês|bolsa|bolsas|saqueta|saquetas|garrafa|garrafas",
        "spoon": "colher|colheres", "times": "vez|vezes|ocasiões|x|×",
    },
    "times": {
        "1": "uma vez", "2": "duas vezes", "3": "três vezes",
    },
    "fasting": {
        "": "jejum|em jejum|estômago vazio",
    },
    "every": {
        "": "a cada|cada|todos os|todas as|em|todo|toda",
    },
    "per": {
        "": "por|ao|à|/|a cada|por cada|a",
    },
    "rate": {
        "1/7": "semanal|semanalmente|toda semana|todas as semanas|por semana|cada semana|a cada semana",
        "1/30": "mensal|mensalmente|por mês|todo mês|todos os meses|ao mês",
        "1/1": (
            "diário|diária|diariamente|diários|diárias|todo dia|todos os dias|cada dia|ao dia|por dia|a cada dia"
        ),
        "2/1": "bid", "3/1": "tid", "4/1": "qid",
        "1/2": (
            "dia sim dia não|dias alternados|em dias alternados|um dia sim outro não|a cada dois dias|"
            "dia sim, dia não|um dia sim, um dia não"
        ),
        "24/1": "de hora em hora|a cada hora", "1/14": "quinzenal",
    },
    "up_before": {
        "": (
            "pelo menos|ao menos|no mínimo|mínimo|um mínimo de|mínimo de|não menos de|não menos que|mais de|"
            "mais do que|mais que|maior que|maiores de|maiores que|superior a|superiores a|superior à|acima de|"
            "acima dos|acima das|excede|excedem|exceda|ultrapassa|ultrapassar|ultrapasse|ultrapassou|ultrapassaram|"
            "≥|>|>=|a partir de|a partir dos|passa de|passar de|maior ou igual a|igual ou superior a|maior do que|"
            "superou|além de|supera|superar|superando|ultrapassando"
        ),
    },
    "up_after": {
        "": (
            "ou mais|ou maior|ou superior|em diante|no mínimo|pelo menos|ao menos|mínimo|e mais|+|ou acima|"
            "para cima|ou maiores"
        ),
    },
    "down_before": {
        "": (
            "no máximo|máximo|um máximo de|máximo de|não mais de|não mais que|não mais do que|menos de|"
            "menos do que|menos que|menor que|menores de|menores que|até|inferior a|inferiores a|inferior à|"
            "abaixo de|abaixo dos|abaixo das|não exceder|não exceda|não ultrapassar|não ultrapasse|≤|<|<=|"
            "em menos de|dentro de|sem exceder|sem ultrapassar|não deve exceder|não deve ultrapassar|não excede|"
            "não ultrapassa|no prazo de|não superior a|não maior que|não passar de|não passe de|menor ou igual a|"
            "igual ou inferior a|em até|menor do que|nunca mais de|não superar|nunca mais do que"
        ),
    },
    "down_after": {
        "": "ou menos|ou menor|ou inferior|no máximo|máximo|ou abaixo|ou menores",
    },
    "not_comparator": {
        "": "até que|até o|até a|até agora|mais de uma vez|além disso|além da|além do",
    },
    "negation": {
        "": "não|nao|nunca|jamais|sem|nenhum|nenhuma|nada|ninguém|nem|tampouco",
    },
    "half_negation": {
        "": (
            "omitir|omita|vencido|evitar|evite|evitem|evitando|falta|carece|carecem|ausência|nega|recusa|recusou|"
            "suspender|suspenda|"
            "exceto|salvo|incapaz|impossível|desconhecido|desconhecida|desconhecem|desconhecidos|desnecessário|"
            "insuficiente|contraindicado|proibido|negativo|negativa|pouco|apenas|raramente|improvável|deixar de|"
            "deixe de|em vez de|ao invés de|a menos que|impede|impedir|poucos|poucas|incapacidade|escassez|livre|"
            "menos|deixam de|deixou de|assintomático|assintomática|assintomáticos|incerto|inadequado|ainda|mas|só|"
            "somente|até que|até o|até a|até os|até as|antes|antes de"
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
            "ou não|não só|não somente|não apenas|não mais de|não mais que|não mais do que|não menos de|"
            "não menos que|não exceder|não exceda|não ultrapassar|não ultrapasse|sem exceder|sem ultrapassar|"
            "não deve exceder|não deve ultrapassar|não superior a|não maior que|não excede|não ultrapassa|"
            "dia sim dia não|dia sim, dia não|um dia sim outro não|não passar de|não passe de|nem sequer|"
            "não obstante|não superar|um dia sim, um dia não"
        ),
    },
    "side": {
        "left": "esquerdo|esquerda|esquerdos|esquerdas|esq",
        "right": (
            "direito|direita|dir|"
            "olho direito|ouvido direito|braço direito|pé direito|pulmão direito|lado direito|rim direito"
            "|ombro direito|cotovelo direito|dedo direito|tornozelo direito|joelho direito|testículo direito"
            "|ovário direito|mamilo direito|seio direito|flanco direito|membro direito|glúteo direito"
            "|deltoide direito|antebraço direito|polegar direito|quadril direito|punho direito|hemicorpo direito"
            "|ventrículo direito"
        ),
        "both": "bilateral|bilaterais|ambos|ambas|bilateralmente",
    },
    "not_side": {
        "": "direitos|direito a|o direito|direito à|direito ao|os direitos|têm direito",
    },
    "side_beside": {
        "right": "o direito", "left": "o esquerdo",
    },
    "part": {
        "am": (
            "am|a.m.|da manhã|de manhã|pela manhã|esta manhã|manhã|manhãs|toda manhã|café da manhã|pequeno-almoço|"
            "da madrugada|madrugada|matinal"
        ),
        "noon": "meio-dia|meio dia|ao meio-dia|almoço|almoçar",
        "pm": (
            "pm|p.m.|da tarde|à tarde|de tarde|tarde|hoje à tarde|da noite|à noite|de noite|noite|noites|"
            "esta noite|hoje à noite|jantar|deitar|dormir|noturna|noturno|anoitecer"
        ),
        "midnight": "meia-noite|meia noite",
    },
    "not_part": {
        "": "mais tarde|cedo ou tarde|tarde demais|o mais tardar|amanhã de manhã",
    },
    "clock": {
        "": "em ponto|horas|hrs",
    },
    "at": {
        "": "às|as|à|a|pelas",
    },
    "range": {
        "": "a|até|e|ou|à|às",
    },
    "and": {
        "": "e",
    },
    "weekday": {
        "0": "às segundas|de segunda a|até segunda|esta segunda|nesta segunda|a partir de segunda|"
        "desde segunda|segunda-feira|segunda feira|segundas-feiras|na segunda|próxima segunda",
        "1": "terça-feira|terça feira|terça|terças|terças-feiras",
        "2": "quarta-feira|quarta feira|na quarta|de quarta|até quarta|esta quarta|nesta quarta|a partir de quarta|"
        "desde quarta|próxima quarta|quartas-feiras|às quartas",
        "3": "quintas|quintas-feiras|quinta-feira|quinta feira|na quinta|de quinta|até quinta|esta quinta|"
        "nesta quinta|a partir de quinta|"
        "desde quinta|próxima quinta",
        "4": "sextas|sextas-feiras|sexta-feira|sexta feira|na sexta|de sexta|até sexta|esta sexta|nesta sexta|a partir de sexta|"
        "desde sexta|próxima sexta", "5": "sábado|sábados", "6": "domingo|domingos",
    },
    "ignore": {
        "": (
            "uns|umas|cada um|cada uma|um dos|uma das|de uma só vez|à primeira vista|primeiros socorros|"
            "meio ambiente|por meio|por meio de|no meio|em meio|meios|em primeiro lugar|às vezes|outra vez|"
            "cada vez|em vez|talvez|muitas vezes|por vezes|um pouco|um ao outro|meio de|em segundo lugar|segundo o|"
            "segundo a"
        ),
    },
}  # fmt: skip
