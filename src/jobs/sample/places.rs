//! Where the invented people live, and the streets of the invented town where things happen.

use crate::jobs::sample::random::Random;

/// A real town: people can be born there and live there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Comune {
    /// Belfiore code, as the codice fiscale carries it.
    pub(super) belfiore: &'static str,
    /// Name.
    pub(super) nome: &'static str,
    /// Two letters.
    pub(super) provincia: &'static str,
    /// First postal code, as a number: leading zeros come back in print.
    pub(super) cap_da: u32,
    /// How many consecutive codes the town has; 1 for a single code.
    pub(super) cap_quanti: u32,
}

/// A row of the table below.
const fn comune(
    belfiore: &'static str,
    nome: &'static str,
    provincia: &'static str,
    cap_da: u32,
    cap_quanti: u32,
) -> Comune {
    Comune { belfiore, nome, provincia, cap_da, cap_quanti }
}

/// Towns near the command: most recipients live here.
pub(super) const VICINI: &[Comune] = &[
    comune("E388", "Jesi", "AN", 60035, 1),
    comune("A271", "Ancona", "AN", 60121, 11),
    comune("I608", "Senigallia", "AN", 60019, 1),
    comune("G157", "Osimo", "AN", 60027, 1),
    comune("D472", "Falconara Marittima", "AN", 60015, 1),
    comune("D451", "Fabriano", "AN", 60044, 1),
    comune("E783", "Macerata", "MC", 62100, 1),
    comune("C770", "Civitanova Marche", "MC", 62012, 1),
    comune("G479", "Pesaro", "PU", 61121, 2),
    comune("L500", "Urbino", "PU", 61029, 1),
    comune("D542", "Fermo", "FM", 63900, 1),
    comune("I324", "Sant'Elpidio a Mare", "FM", 63811, 1),
    comune("A462", "Ascoli Piceno", "AP", 63100, 1),
    comune("H769", "San Benedetto del Tronto", "AP", 63074, 1),
];

/// Towns of the rest of the country.
pub(super) const LONTANI: &[Comune] = &[
    comune("H501", "Roma", "RM", 118, 80),
    comune("F205", "Milano", "MI", 20121, 42),
    comune("L219", "Torino", "TO", 10121, 36),
    comune("F839", "Napoli", "NA", 80121, 27),
    comune("D969", "Genova", "GE", 16121, 47),
    comune("A944", "Bologna", "BO", 40121, 21),
    comune("D612", "Firenze", "FI", 50121, 25),
    comune("L736", "Venezia", "VE", 30121, 6),
    comune("L781", "Verona", "VR", 37121, 22),
    comune("G224", "Padova", "PD", 35121, 22),
    comune("G273", "Palermo", "PA", 90121, 31),
    comune("C351", "Catania", "CT", 95121, 11),
    comune("A662", "Bari", "BA", 70121, 12),
    comune("G478", "Perugia", "PG", 6121, 14),
    comune("L117", "Terni", "TR", 5100, 1),
    comune("H294", "Rimini", "RN", 47921, 4),
    comune("H199", "Ravenna", "RA", 48121, 5),
    comune("D704", "Forlì", "FC", 47121, 2),
    comune("C573", "Cesena", "FC", 47521, 2),
    comune("F257", "Modena", "MO", 41121, 6),
    comune("G337", "Parma", "PR", 43121, 6),
    comune("H223", "Reggio nell'Emilia", "RE", 42121, 4),
    comune("G482", "Pescara", "PE", 65121, 9),
    comune("A345", "L'Aquila", "AQ", 67100, 1),
    comune("D643", "Foggia", "FG", 71121, 2),
    comune("E506", "Lecce", "LE", 73100, 1),
    comune("F842", "Nardò", "LE", 73048, 1),
    comune("B354", "Cagliari", "CA", 9121, 14),
    comune("I452", "Sassari", "SS", 7100, 1),
    comune("L424", "Trieste", "TS", 34121, 31),
    comune("L378", "Trento", "TN", 38121, 3),
    comune("A952", "Bolzano", "BZ", 39100, 1),
    comune("B157", "Brescia", "BS", 25121, 16),
    comune("B639", "Cantù", "CO", 22063, 1),
    comune("B602", "Canicattì", "AG", 92024, 1),
    comune("H703", "Salerno", "SA", 84121, 15),
    comune("H224", "Reggio di Calabria", "RC", 89121, 14),
    comune("F158", "Messina", "ME", 98121, 47),
];

/// Streets that every town has.
pub(super) const VIE: &[&str] = &[
    "Via Giuseppe Garibaldi",
    "Via Roma",
    "Corso Giacomo Matteotti",
    "Via Guglielmo Marconi",
    "Via Dante Alighieri",
    "Viale della Vittoria",
    "Via Aldo Moro",
    "Via Giuseppe Mazzini",
    "Via XX Settembre",
    "Via IV Novembre",
    "Via Giacomo Leopardi",
    "Via Gioachino Rossini",
    "Viale Trieste",
    "Via Antonio Gramsci",
    "Piazza della Repubblica",
    "Via Sandro Pertini",
    "Via Papa Giovanni XXIII",
    "Via Salvo D'Acquisto",
    "Via dell'Industria",
    "Via dell'Artigianato",
    "Strada Provinciale della Bruna",
    "Contrada Sant'Antonio",
    "Frazione Collina",
    "Vicolo dell'Orologio",
    "Via Fratelli Cervi",
    "Via Caduti sul Lavoro",
    "Largo Don Giovanni Minzoni",
    "Via Niccolò Machiavelli",
    "Via Enrico Fermi",
    "Via San Martino",
    "Borgo Santa Maria",
    "Via della Figuretta",
    "Via Monte Conero",
    "Via Vittorio Veneto",
    "Lungomare Cristoforo Colombo",
    "Salita della Misericordia",
    "Via Ugo La Malfa",
];

/// A street of the town where the violations happen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Strada {
    /// Name.
    pub(super) nome: &'static str,
    /// Quarter; may be empty outside the built-up area.
    pub(super) quartiere: &'static str,
    /// Speed limit, km/h.
    pub(super) limite: u32,
    /// Directions of travel.
    pub(super) direzioni: [&'static str; 2],
}

/// A row of the tables below.
const fn strada(nome: &'static str, quartiere: &'static str, limite: u32, direzioni: [&'static str; 2]) -> Strada {
    Strada { nome, quartiere, limite, direzioni }
}

/// Streets inside the built-up area.
pub(super) const URBANE: &[Strada] = &[
    strada("Viale della Vittoria", "Centro", 50, ["centro", "periferia"]),
    strada("Viale del Lavoro", "Zona industriale", 50, ["svincolo", "centro"]),
    strada("Via dei Tigli", "San Rocco", 50, ["stazione", "ospedale"]),
    strada("Corso del Popolo", "Centro", 30, ["piazza del Mercato", "porta Nuova"]),
    strada("Via Ponte Vecchio", "Borgo", 50, ["fiume", "centro"]),
    strada("Via della Fornace", "Fornaci", 50, ["mare", "monte"]),
    strada("Circonvallazione Nord", "Santa Lucia", 70, ["casello", "stadio"]),
    strada("Via degli Orti", "Pian del Medico", 50, ["cimitero", "centro"]),
    strada("Piazza del Mercato", "Centro", 30, ["corso del Popolo", "via degli Orti"]),
    strada("Via San Pietro Martire", "San Pietro", 50, ["ospedale", "tribunale"]),
    strada("Via dell'Acquedotto", "Minonna", 50, ["nord", "sud"]),
    strada("Via Cupa delle Rose", "Colle", 30, ["salita", "discesa"]),
];

/// Roads outside the built-up area.
pub(super) const EXTRAURBANE: &[Strada] = &[
    strada("Strada Provinciale 9 dei Colli", "", 70, ["capoluogo", "costa"]),
    strada("Strada Statale 76-bis", "", 90, ["mare", "monte"]),
    strada("Strada Provinciale 502 del Molino", "", 70, ["nord", "sud"]),
    strada("Strada Comunale della Piana", "", 50, ["frazione Collina", "centro"]),
    strada("Asse attrezzato sud", "", 90, ["casello", "porto"]),
];

/// Towns abroad: country, postal code, town, language, street, example of house number.
pub(super) const ESTERO: &[(&str, &str, &str, &str, &str)] = &[
    ("DE", "80331", "München", "de", "Sendlinger Straße"),
    ("DE", "50667", "Köln", "de", "Breite Straße"),
    ("AT", "6020", "Innsbruck", "de", "Museumstraße"),
    ("CH", "6900", "Lugano", "it", "Via Nassa"),
    ("CH", "8001", "Zürich", "de", "Bahnhofstrasse"),
    ("FR", "06300", "Nice", "fr", "Rue de France"),
    ("FR", "69002", "Lyon", "fr", "Rue de la République"),
    ("GB", "LS1 4AP", "Leeds", "en", "Garden Lane"),
    ("NL", "1012 AB", "Amsterdam", "en", "Damrak"),
    ("RO", "400001", "Cluj-Napoca", "ro", "Strada Horea"),
    ("ES", "28001", "Madrid", "es", "Calle de Serrano"),
    ("PL", "31-001", "Kraków", "pl", "ulica Grodzka"),
];

impl Comune {
    /// One of the town's postal codes, always five digits.
    pub(super) fn cap(&self, random: &mut Random) -> String {
        format!("{:05}", self.cap_da + random.below(self.cap_quanti))
    }
}

/// Where a recipient lives: seven times in ten near the command.
pub(super) fn residence(random: &mut Random) -> Comune {
    if random.happens(7_000) { random.pick(VICINI) } else { random.pick(LONTANI) }
}

/// Where a person was born.
pub(super) fn birthplace(random: &mut Random) -> Comune {
    if random.happens(6_000) { random.pick(VICINI) } else { random.pick(LONTANI) }
}
