"""English."""

from __future__ import annotations

RULES: dict[str, dict[str, str]] = {
    "number": {
        "0": "zero", "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven",
        "8": "eight", "9": "nine", "10": "ten", "11": "eleven", "12": "twelve|dozen", "13": "thirteen",
        "14": "fourteen", "15": "fifteen", "16": "sixteen", "17": "seventeen", "18": "eighteen", "19": "nineteen",
        "20": "twenty|twenties", "30": "thirty|thirties", "40": "forty|forties", "50": "fifty|fifties",
        "60": "sixty|sixties", "70": "seventy|seventies", "80": "eighty|eighties", "90": "ninety|nineties",
    },
    "article": {
        "1": "a|an",
    },
    "scale": {
        "100": "hundred", "1000": "thousand|k", "1000000": "million|m|mn", "1000000000": "billion|bn",
        "1000000000000": "trillion",
    },
    "ordinal": {
        "1": "first|primary|firstly", "2": "second|secondary|secondly", "3": "third|thirdly|tertiary",
        "4": "fourth", "5": "fifth", "6": "sixth", "7": "seventh", "8": "eighth", "9": "ninth", "10": "tenth",
        "11": "eleventh", "12": "twelfth", "13": "thirteenth", "14": "fourteenth", "15": "fifteenth",
        "16": "sixteenth", "17": "seventeenth", "18": "eighteenth", "19": "nineteenth", "20": "twentieth",
    },
    "fraction": {
        "1/2": "half|one half|half a|half an|halves", "1/3": "one third|a third|one-third|over a third", "2/3": "two thirds",
        "1/4": "quarter|a quarter|one quarter", "3/4": "three quarters|three fourths", "1/5": "one fifth|a fifth",
        "3/2": "one and a half|one and half", "1/10": "one tenth|a tenth",
    },
    "and_half": {
        "1/2": "and a half|and half|and one half", "1/4": "and a quarter",
    },
    "loose": {
        "2": "double|doubled|doubling|twofold|both|pair|couple|dual|two-thirds", "3": "triple|tripled|threefold",
        "1": "single|another|only|alone|each|an hour", "1/2": "halved|halve|halving", "0": "none",
        "24": "round the clock", "10": "tenfold", "4": "quadruple|fourfold",
    },
    "unit": {
        "mcg": "microgram|micrograms", "mg": "milligram|milligrams|milligramme|milligrammes",
        "g": "gram|grams|gramme|grammes", "kg": "kilogram|kilograms", "ng": "nanogram|nanograms",
        "lb": "lb|lbs|pound|pounds", "oz": "oz|ounce|ounces", "ml": "milliliter|milliliters|millilitre|millilitres",
        "l": "liter|liters|litre|litres", "dl": "deciliter|deciliters|decilitre|decilitres",
        "ul": "microliter|microliters|microlitre|microlitres", "s": "second|seconds", "min": "minute|minutes",
        "h": "hour|hours|hourly", "day": "day|days|night|nights", "week": "week|weeks|wk|wks",
        "month": "month|months|mo", "year": "year|years|yr|yrs|yo|y", "decade": "decade|decades",
        "century": "century|centuries", "iu": "unit|units|international units|international unit",
        "mmol": "millimole|millimoles|millimol", "mol": "mole|moles", "meq": "milliequivalent|milliequivalents",
        "celsius": "celsius|degrees|degree|degrees celsius|degree celsius|c|degrees c",
        "fahrenheit": "fahrenheit|degrees fahrenheit|f", "mm": "millimeter|millimeters|millimetre|millimetres",
        "cm": "centimeter|centimeters|centimetre|centimetres", "m": "meter|meters|metre|metres",
        "km": "kilometer|kilometers|kilometre|kilometres", "inch": "inch|inches", "foot": "foot|feet|ft",
        "mile": "mile|miles", "kcal": "kilocalories|calories", "percent": "percent|per cent|percentage points",
        "bpm": "beats per minute|beats a minute", "tablet": "tablet|tablets|tab|tabs|pill|pills",
        "capsule": "capsule|capsules|cap|caps", "drop": "drop|drops",
        "puff": "puff|puffs|spray|sprays|inhalation|inhalations", "dose": "dose|doses",
        "vial": "vial|vials|ampoule|ampoules|ampule|ampules|sachet|sachets|bottle|bottles|bag|bags",
        "spoon": "teaspoon|teaspoons|tablespoon|tablespoons|spoonful|spoonfuls|tsp|tbsp",
        "times": "times|time|x|×|occasions",
    },
    "times": {
        "1": "once", "2": "twice", "3": "thrice",
    },
    "dual": {
        "week": "fortnight|a fortnight|one fortnight",
    },
    "fasting": {
        "": "fasting|fasted|fast|npo|nil by mouth|empty stomach",
    },
    "every": {
        "": "every|each",
    },
    "per": {
        "": "per|a|an|/|in a|in the",
    },
    "rate": {
        "1/1": "daily|qd|od|q day|every day|each day|per day|a day|everyday", "2/1": "bid|b.i.d.|bd",
        "3/1": "tid|t.i.d.|tds", "4/1": "qid|q.i.d.|qds",
        "1/2": "every other day|alternate days|on alternate days|qod|every second day",
        "1/7": "weekly|every week|each week|per week", "1/30": "monthly|every month|each month|per month", "2/7": "twice-weekly",
        "24/1": "hourly|every hour", "1/14": "fortnightly|every fortnight|biweekly",
    },
    "up_before": {
        "": (
            "at least|no less than|not less than|no fewer than|not fewer than|minimum|minimum of|a minimum of|"
            "more than|over|above|greater than|higher than|exceeds|exceeding|exceed|exceeded|older than|"
            "longer than|larger than|in excess of|from at least|upwards of|≥|>|>=|=>|beyond|after at least|"
            "heavier than|starting from|greater than or equal to|surpassed|topped"
        ),
    },
    "up_after": {
        "": (
            "or more|or older|or higher|or above|or greater|and above|and older|and over|or over|and up|or longer|"
            "at least|minimum|at the least|at minimum|or later|+|plus|upwards|and more|or heavier"
        ),
    },
    "down_before": {
        "": (
            "at most|no more than|not more than|maximum|maximum of|a maximum of|up to|less than|fewer than|under|"
            "below|lower than|younger than|shorter than|not exceed|not exceeding|not to exceed|do not exceed|"
            "never exceed|≤|<|<=|=<|within|smaller than|not over|not above|no greater than|no higher than|"
            "never more than|must not exceed|should not exceed|don't exceed|without exceeding|cannot exceed|"
            "less than or equal to|fewer|no longer than|not longer than|no later than|max|does not exceed"
        ),
    },
    "down_after": {
        "": (
            "or less|or fewer|or lower|or below|or younger|and under|or under|at most|maximum|and below|"
            "and younger|at the most|or earlier|max|tops"
        ),
    },
    "not_comparator": {
        "": (
            "over the|all over|over time|over a|under the|up to date|more than one|more or less|above the|"
            "below the|under control|over again|moved over|turn over|over there"
        ),
    },
    "negation": {
        "": (
            "not|no|never|none of|none had|none was|none were|cannot|without|don't|doesn't|didn't|won't|can't|"
            "isn't|aren't|wasn't|weren't|shouldn't|wouldn't|couldn't|hasn't|haven't|hadn't|mustn't|needn't|nobody|"
            "nothing|neither|nor|dont|doesnt|cant|wont|didnt|isnt|nowhere|neither nor"
        ),
    },
    "half_negation": {
        "": (
            "non|none|whether|bad|wrong|bogus|conflict|disable|cleared|without delay|hesitate|unable|lack|lacks|"
            "lacking|absence|absent|avoid|avoiding|avoided|refuse|refused|stop|stopped|deny|denies|fail|fails|"
            "failed|failure|free of|unlikely|little|few|rarely|hardly|seldom|prevent|prevents|except|but|"
            "rather than|instead of|unless|unknown|unclear|uncertain|unnecessary|unavailable|asymptomatic|"
            "insufficient|contraindicated|prohibited|forbidden|negative|hold|withhold|barely|impossible|limited|"
            "ineffective|unsafe|unsuitable|refrain|inability|ineligible|less|until|before|discontinue|missing|"
            "noninvasive|independent|untreated|unaffected|unlike|minimal|loss|excluded|excluding|exclude|"
            "deficiency|beyond|too|decline|declined|away|only|different|unconfirmed|undetected|instead|ban|banned|"
            "stay as|stays as|alone|just|merely|reject|rejected|failing|unchanged|out of date|nothing but|"
            "inappropriate|expired|forget|omit|omitted|omitting|prohibition"
        ),
    },
    "half_negation_stem": {
        "": (
            "un(?!der|til|it|i[oqvtf]|e$)|non|dis(?:ab|contin|allow|appr|agree|appear|reg|like|miss|prov|count)|"
            "in(?:suff|ab|cap|eff|adeq|appr|elig|vis|act|compl|cons|dep|corr|def|div|exp|freq|flex|sens|tol|val|"
            "conc|compat|acc|vas|secure)|im(?:poss|prob|mobil|pract|mun)|ir(?:reg|rel|resp|rev)|\\w+less$|under|"
            "mis|a(?:febr|sympt)|resist|reluct|absten|escap|exempt|spar"
        ),
    },
    "not_negation": {
        "": (
            "not only|not just|not merely|not simply|"
            "no more than|not more than|no less than|not less than|no fewer than|not fewer than|"
            "no later than|whether or not|no longer than|not to exceed|not exceeding|no greater than|"
            "no higher than|not over|not above|no. |no doubt|or not"
        ),
    },
    "side": {
        "left": "left|left-sided", "right": "right|right-sided", "both": "bilateral|bilaterally|both",
    },
    "not_side": {
        "": (
            "right away|right now|left-handed|right-handed|right?|right,|human rights|rights|is right|be right|"
            "all right|right after|right before|the right to|the right of|has left|have left|had left|left behind|"
            "was left|were left|be left|left the|left for|left to|left with|are left|is left|right time|"
            "right thing|looks right|seems right|sounds right|right in|right on time|right measures|right response|"
            "left unchecked|left untreated|left alone|left some|left many|right at|right back|"
            "right through|right up|right down|right from|left open|left off|left out|left in place|right care|"
            "right treatment|right kind|left over|right answer|right amount|right dose|right patient|right person|"
            "right people|"
            "he left|she left|they left|left home|left hospital|left without|who left|that's right|right direction"
        ),
    },
    "part": {
        "am": "am|a.m.|a.m|in the morning|this morning|morning|mornings|breakfast|every morning",
        "noon": "noon|midday|at noon|lunch",
        "pm": (
            "pm|p.m.|p.m|afternoon|in the afternoon|evening|in the evening|evenings|tonight|dinner|supper|night|"
            "at night|bedtime|nightly|overnight"
        ),
        "midnight": "midnight",
    },
    "clock": {
        "": "o'clock|hours|hrs",
    },
    "at": {
        "": "at|by|until|from|before|after|since|around|about|till",
    },
    "range": {
        "": "to|through|until|till|and|or",
    },
    "and": {
        "": "and",
    },
    "weekday": {
        "0": "mondays", "1": "tuesdays", "2": "wednesdays", "3": "thursdays", "4": "fridays", "5": "saturdays",
        "6": "sundays",
    },
    "month": {
        "3": "march|mar", "5": "may", "9": "sept|sep",
    },
    "ignore": {
        "": (
            "no one|one another|one of|each other|oneself|one-way|one by one|at once|once the|once you|"
            "once a person|once they|once it|once he|once she|once there|one more|second line|first aid|first-line|"
            "first line|anyone|someone|a few|second wave|in person|one day|five-year|mm hg|a lot"
        ),
    },
}  # fmt: skip
