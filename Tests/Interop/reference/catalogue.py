"""The catalogue of KPIs as far as scoring needs it: stage, goal, tactics, unit, direction, and what each is computed from."""
import re

# id  stage goal  unit       direction tactics
TABLE = """
K01  S1  G01  count        higher  T07-T10
K02  S1  G01  count        higher  T07 T08 T11
K03  S1  G02  percent      higher  T08-T10
K04  S1  G02  count        higher  T07-T10
K05  S1  G14  money        lower   T08-T10
K06  S2  G01  count        higher  T01 T03
K07  S2  G01  percent      higher  T01
K08  S2  G02  percent      higher  T01-T03
K09  S2  G03  count        higher  T07
K10  S2  G03  percent      higher  T07 T03
K11  S2  G05  percent      higher  T05 T06
K12  S2  G05  percent      higher  T05 T06
K13  S2  G05  percent      lower   T05 T06
K14  SX  G16  percent      lower   T05 T06 T20
K15  S3  G04  percent      higher  T02 T04 T09
K16  S3  G04  percent      higher  T01 T02
K17  S3  G04  count        higher  T02 T04 T08 T09 T11 T12 T13
K18  S3  G14  money        lower   T08-T11
K19  S3  G04  count        higher  T02
K20  S3  G04  percent      higher  T04
K21  S4  G07  hours        lower   T13 T06
K22  S4  G07  percent      higher  T13
K23  S4  G06  percent      higher  T05 T06
K24  S4  G06  count        higher  T06
K25  S4  G06  percent      higher  T13
K26  S4  G06  percent      higher  T13
K27  S4  G05  percent      higher  T06
K28  S4  G06  percent      higher  T13 T14
K29  S5  G08  count        higher  T13 T14
K30  S5  G08  percent      higher  T14
K31  S5  G08  money        higher  T13 T14
K32  S5  G08  ratio        band    all
K33  S5  G15  percent      lower   T20
K34  S5  G10  percent      lower   T20
K35  S6  G11  percent      higher  T14-T16
K36  S6  G11  percent      higher  T16
K37  S6  G09  money        higher  T16
K38  S6  G09  percent      lower   T16
K39  S6  G10  days         lower   T13-T16
K40  S6  G10  moneyPerDay  higher  all
K41  S6  G11  percent      lower   T16
K42  SX  G14  money        band    all
K43  SX  G14  money        lower   all
K44  S6  G11  count        higher  all
K45  SX  G14  ratio        higher  all
K46  S7  G12  money        higher  T17 T18
K47  SX  G14  months       lower   all
K48  S7  G12  percent      higher  T17 T18
K49  S7  G12  percent      higher  T17
K50  S8  G13  points       higher  T19
K51  S7  G12  percent      higher  T17 T18
K52  S8  G13  count        higher  T19
K53  S8  G13  percent      higher  T12 T19
K54  S8  G13  percent      higher  T12
K55  S5  G02  percent      higher  T02 T15
K56  S5  G08  percent      band    all
K57  SX  G15  percent      band    T20
K58  SX  G15  percent      lower   T20
K59  SX  G15  number       lower   T20
K60  SX  G16  percent      lower   T20
K61  SX  G16  percent      lower   T20
K62  SX  G16  percent      higher  T20
K63  SX  G16  percent      lower   T20
K64  SX  G16  percent      higher  T20
K65  S6  G14  money        higher  T07 T08
K66  S7  G12  money        higher  T07 T18
"""

NEEDS_LIST = """
K03 K01 K04; K05 B01 K04; K07 K06; K08 K06; K10 K09; K15 B02; K16 B02 K17; K18 B01 K17; K21 K17; K22 K17 K21;
K23 K17 K24; K25 K24; K26 K24 B03; K30 B03 K29; K31 K29; K32 B04 B05; K35 B07 B08; K36 B09 B10; K37 B07 B09;
K40 B06 K35 K37 K39; K43 K42 K44; K45 K43 K46; K46 B11 B12 K48; K47 B11 B13 K43; K49 B14
"""

GOALS = [f"G{number:02}" for number in range(1, 17)]
STAGES = [f"S{number}" for number in range(1, 9)]
TACTICS = [f"T{number:02}" for number in range(1, 21)]


def tactic_list(words):
    if words == ["all"]:
        return words
    tactics = []
    for word in words:
        first, _, last = word.partition("-")
        start = TACTICS.index(first)
        tactics += TACTICS[start:TACTICS.index(last or first) + 1]
    return tactics


def parse():
    kpis = {}
    for line in TABLE.strip().splitlines():
        name, stage, goal, unit, direction, *tactics = line.split()
        kpis[name] = {"stage": stage, "goal": goal, "unit": unit, "direction": direction, "needs": [],
                      "tactics": tactic_list(tactics)}
    for entry in re.sub(r"\s+", " ", NEEDS_LIST).split(";"):
        name, *needs = entry.split()
        kpis[name]["needs"] = needs
    return kpis


KPIS = parse()

# Every distinct place of the matrix: stage, goal and tactic that some KPI of the catalogue belongs to.
TRIPLES = sorted(
    {(kpi["stage"], kpi["goal"], tactic) for kpi in KPIS.values() for tactic in kpi["tactics"]},
    key=lambda triple: ((STAGES + ["SX"]).index(triple[0]), triple[1], (TACTICS + ["all"]).index(triple[2])))
