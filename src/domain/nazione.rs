//! Countries, under every name that lots give them.

use crate::domain::latin;

/// A country as addresses and plates name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nazione {
    /// ISO 3166-1 alpha-2; `XK` for Kosovo, which has none of its own.
    pub iso2: &'static str,
    /// ISO 3166-1 alpha-3.
    pub iso3: &'static str,
    /// The distinguishing sign of its vehicles in international traffic.
    pub sigla: &'static str,
    /// Belfiore code of the country (`Z…`); empty for Italy, whose Comuni have their own.
    pub belfiore: &'static str,
    /// The Italian name.
    pub nome: &'static str,
}

/// Names that people write beside the official one.
const ALIASES: [(&str, &str); 38] = [
    ("Repubblica Italiana", "IT"),
    ("Italy", "IT"),
    ("Cechia", "CZ"),
    ("Ceca Repubblica", "CZ"),
    ("Repubblica Slovacca", "SK"),
    ("Gran Bretagna", "GB"),
    ("Inghilterra", "GB"),
    ("Scozia", "GB"),
    ("Galles", "GB"),
    ("Irlanda del Nord", "GB"),
    ("UK", "GB"),
    ("Eire", "IE"),
    ("Olanda", "NL"),
    ("Russia", "RU"),
    ("Macedonia", "MK"),
    ("Ex Repubblica Jugoslava di Macedonia", "MK"),
    ("Bosnia", "BA"),
    ("Bosnia Erzegovina", "BA"),
    ("Moldavia", "MD"),
    ("Principato di Monaco", "MC"),
    ("Repubblica di San Marino", "SM"),
    ("Vaticano", "VA"),
    ("Stato della Città del Vaticano", "VA"),
    ("Stati Uniti", "US"),
    ("Repubblica Popolare Cinese", "CN"),
    ("Repubblica di Corea", "KR"),
    ("Kazakistan", "KZ"),
    ("Birmania", "MM"),
    ("Bahrain", "BH"),
    ("Sud Africa", "ZA"),
    ("Swaziland", "SZ"),
    ("Isole Faer Oer", "FO"),
    ("Germany", "DE"),
    ("France", "FR"),
    ("Switzerland", "CH"),
    ("Spain", "ES"),
    ("RSA", "ZA"),
    ("ROM", "RO"),
];

impl Nazione {
    /// The country with this ISO-2 code, upper case.
    pub fn of_iso2(iso2: &str) -> Option<&'static Self> {
        TABLE.iter().find(|it| it.iso2 == iso2)
    }

    /// The country that a lot means: ISO-2, ISO-3, Belfiore code, Italian name or sign of vehicles.
    ///
    /// A text that is both one country's ISO code and another's sign (`ES`: Spain, and the sign of
    /// El Salvador) is taken for the ISO code.
    pub fn find(text: &str) -> Option<&'static Self> {
        let key = latin::key(text);
        if key.is_empty() {
            return None;
        }
        let by = |matches: &dyn Fn(&Self) -> bool| TABLE.iter().find(|it| matches(it));
        by(&|it| it.iso2 == key)
            .or_else(|| by(&|it| it.iso3 == key))
            .or_else(|| by(&|it| it.belfiore == key))
            .or_else(|| by(&|it| it.sigla == key))
            .or_else(|| by(&|it| latin::key(it.nome) == key))
            .or_else(|| {
                let alias = ALIASES.iter().find(|(alias, _)| latin::key(alias) == key);
                alias.and_then(|(_, iso2)| Self::of_iso2(iso2))
            })
    }

    /// Every country of the table: Italy, then by continent as the Belfiore codes run.
    pub fn all() -> &'static [Self] {
        &TABLE
    }

    /// The name as the last line of an address has it.
    pub fn capitals(&self) -> String {
        self.nome.to_uppercase()
    }
}

/// One row of the table.
const fn row(
    iso2: &'static str,
    iso3: &'static str,
    sigla: &'static str,
    belfiore: &'static str,
    nome: &'static str,
) -> Nazione {
    Nazione { iso2, iso3, sigla, belfiore, nome }
}

#[rustfmt::skip]
/// Every country, in the order of its Belfiore code within a continent.
static TABLE: [Nazione; 198] = [
    row("IT", "ITA", "I", "", "Italia"),
    row("AL", "ALB", "AL", "Z100", "Albania"),
    row("AD", "AND", "AND", "Z101", "Andorra"),
    row("AT", "AUT", "A", "Z102", "Austria"),
    row("BE", "BEL", "B", "Z103", "Belgio"),
    row("BG", "BGR", "BG", "Z104", "Bulgaria"),
    row("VA", "VAT", "V", "Z106", "Città del Vaticano"),
    row("DK", "DNK", "DK", "Z107", "Danimarca"),
    row("FO", "FRO", "FO", "Z108", "Isole Fær Øer"),
    row("FI", "FIN", "FIN", "Z109", "Finlandia"),
    row("FR", "FRA", "F", "Z110", "Francia"),
    row("DE", "DEU", "D", "Z112", "Germania"),
    row("GB", "GBR", "GB", "Z114", "Regno Unito"),
    row("GR", "GRC", "GR", "Z115", "Grecia"),
    row("IE", "IRL", "IRL", "Z116", "Irlanda"),
    row("IS", "ISL", "IS", "Z117", "Islanda"),
    row("LI", "LIE", "FL", "Z119", "Liechtenstein"),
    row("LU", "LUX", "L", "Z120", "Lussemburgo"),
    row("MT", "MLT", "M", "Z121", "Malta"),
    row("MC", "MCO", "MC", "Z123", "Monaco"),
    row("NO", "NOR", "N", "Z125", "Norvegia"),
    row("NL", "NLD", "NL", "Z126", "Paesi Bassi"),
    row("PL", "POL", "PL", "Z127", "Polonia"),
    row("PT", "PRT", "P", "Z128", "Portogallo"),
    row("RO", "ROU", "RO", "Z129", "Romania"),
    row("SM", "SMR", "RSM", "Z130", "San Marino"),
    row("ES", "ESP", "E", "Z131", "Spagna"),
    row("SE", "SWE", "S", "Z132", "Svezia"),
    row("CH", "CHE", "CH", "Z133", "Svizzera"),
    row("HU", "HUN", "H", "Z134", "Ungheria"),
    row("UA", "UKR", "UA", "Z138", "Ucraina"),
    row("BY", "BLR", "BY", "Z139", "Bielorussia"),
    row("MD", "MDA", "MD", "Z140", "Moldova"),
    row("EE", "EST", "EST", "Z144", "Estonia"),
    row("LV", "LVA", "LV", "Z145", "Lettonia"),
    row("LT", "LTU", "LT", "Z146", "Lituania"),
    row("MK", "MKD", "NMK", "Z148", "Macedonia del Nord"),
    row("HR", "HRV", "HR", "Z149", "Croazia"),
    row("SI", "SVN", "SLO", "Z150", "Slovenia"),
    row("BA", "BIH", "BIH", "Z153", "Bosnia ed Erzegovina"),
    row("RU", "RUS", "RUS", "Z154", "Federazione Russa"),
    row("SK", "SVK", "SK", "Z155", "Slovacchia"),
    row("CZ", "CZE", "CZ", "Z156", "Repubblica Ceca"),
    row("RS", "SRB", "SRB", "Z158", "Serbia"),
    row("ME", "MNE", "MNE", "Z159", "Montenegro"),
    row("XK", "XKX", "RKS", "Z160", "Kosovo"),
    row("PS", "PSE", "PS", "Z161", "Palestina"),
    row("AF", "AFG", "AFG", "Z200", "Afghanistan"),
    row("SA", "SAU", "KSA", "Z203", "Arabia Saudita"),
    row("BH", "BHR", "BRN", "Z204", "Bahrein"),
    row("BT", "BTN", "BHT", "Z205", "Bhutan"),
    row("MM", "MMR", "MYA", "Z206", "Myanmar"),
    row("BN", "BRN", "BRU", "Z207", "Brunei"),
    row("KH", "KHM", "K", "Z208", "Cambogia"),
    row("LK", "LKA", "CL", "Z209", "Sri Lanka"),
    row("CN", "CHN", "CHN", "Z210", "Cina"),
    row("CY", "CYP", "CY", "Z211", "Cipro"),
    row("KR", "KOR", "ROK", "Z213", "Corea del Sud"),
    row("KP", "PRK", "KP", "Z214", "Corea del Nord"),
    row("AE", "ARE", "UAE", "Z215", "Emirati Arabi Uniti"),
    row("PH", "PHL", "RP", "Z216", "Filippine"),
    row("TW", "TWN", "RC", "Z217", "Taiwan"),
    row("JP", "JPN", "J", "Z219", "Giappone"),
    row("JO", "JOR", "HKJ", "Z220", "Giordania"),
    row("IN", "IND", "IND", "Z222", "India"),
    row("ID", "IDN", "RI", "Z223", "Indonesia"),
    row("IR", "IRN", "IR", "Z224", "Iran"),
    row("IQ", "IRQ", "IRQ", "Z225", "Iraq"),
    row("IL", "ISR", "IL", "Z226", "Israele"),
    row("KW", "KWT", "KWT", "Z227", "Kuwait"),
    row("LA", "LAO", "LAO", "Z228", "Laos"),
    row("LB", "LBN", "RL", "Z229", "Libano"),
    row("MV", "MDV", "MV", "Z232", "Maldive"),
    row("MN", "MNG", "MGL", "Z233", "Mongolia"),
    row("NP", "NPL", "NEP", "Z234", "Nepal"),
    row("OM", "OMN", "OM", "Z235", "Oman"),
    row("PK", "PAK", "PK", "Z236", "Pakistan"),
    row("QA", "QAT", "Q", "Z237", "Qatar"),
    row("SY", "SYR", "SYR", "Z240", "Siria"),
    row("TH", "THA", "T", "Z241", "Thailandia"),
    row("TL", "TLS", "TL", "Z242", "Timor Orientale"),
    row("TR", "TUR", "TR", "Z243", "Turchia"),
    row("YE", "YEM", "YAR", "Z246", "Yemen"),
    row("MY", "MYS", "MAL", "Z247", "Malaysia"),
    row("SG", "SGP", "SGP", "Z248", "Singapore"),
    row("BD", "BGD", "BD", "Z249", "Bangladesh"),
    row("VN", "VNM", "VN", "Z251", "Vietnam"),
    row("AM", "ARM", "AM", "Z252", "Armenia"),
    row("AZ", "AZE", "AZ", "Z253", "Azerbaigian"),
    row("GE", "GEO", "GE", "Z254", "Georgia"),
    row("KZ", "KAZ", "KZ", "Z255", "Kazakhstan"),
    row("KG", "KGZ", "KG", "Z256", "Kirghizistan"),
    row("TJ", "TJK", "TJ", "Z257", "Tagikistan"),
    row("TM", "TKM", "TM", "Z258", "Turkmenistan"),
    row("UZ", "UZB", "UZ", "Z259", "Uzbekistan"),
    row("NA", "NAM", "NAM", "Z300", "Namibia"),
    row("DZ", "DZA", "DZ", "Z301", "Algeria"),
    row("AO", "AGO", "ANG", "Z302", "Angola"),
    row("BI", "BDI", "RU", "Z305", "Burundi"),
    row("CM", "CMR", "CAM", "Z306", "Camerun"),
    row("CV", "CPV", "CV", "Z307", "Capo Verde"),
    row("CF", "CAF", "RCA", "Z308", "Repubblica Centrafricana"),
    row("TD", "TCD", "TCH", "Z309", "Ciad"),
    row("KM", "COM", "COM", "Z310", "Comore"),
    row("CG", "COG", "RCB", "Z311", "Congo"),
    row("CD", "COD", "CGO", "Z312", "Repubblica Democratica del Congo"),
    row("CI", "CIV", "CI", "Z313", "Costa d’Avorio"),
    row("BJ", "BEN", "DY", "Z314", "Benin"),
    row("ET", "ETH", "ETH", "Z315", "Etiopia"),
    row("GA", "GAB", "G", "Z316", "Gabon"),
    row("GM", "GMB", "WAG", "Z317", "Gambia"),
    row("GH", "GHA", "GH", "Z318", "Ghana"),
    row("GN", "GIN", "RG", "Z319", "Guinea"),
    row("GW", "GNB", "GW", "Z320", "Guinea-Bissau"),
    row("GQ", "GNQ", "GQ", "Z321", "Guinea Equatoriale"),
    row("KE", "KEN", "EAK", "Z322", "Kenya"),
    row("LR", "LBR", "LB", "Z325", "Liberia"),
    row("LY", "LBY", "LAR", "Z326", "Libia"),
    row("MG", "MDG", "RM", "Z327", "Madagascar"),
    row("MW", "MWI", "MW", "Z328", "Malawi"),
    row("ML", "MLI", "RMM", "Z329", "Mali"),
    row("MA", "MAR", "MA", "Z330", "Marocco"),
    row("MR", "MRT", "RIM", "Z331", "Mauritania"),
    row("MU", "MUS", "MS", "Z332", "Mauritius"),
    row("MZ", "MOZ", "MOC", "Z333", "Mozambico"),
    row("NE", "NER", "RN", "Z334", "Niger"),
    row("NG", "NGA", "WAN", "Z335", "Nigeria"),
    row("EG", "EGY", "ET", "Z336", "Egitto"),
    row("ZW", "ZWE", "ZW", "Z337", "Zimbabwe"),
    row("RW", "RWA", "RWA", "Z338", "Ruanda"),
    row("ST", "STP", "STP", "Z341", "São Tomé e Príncipe"),
    row("SC", "SYC", "SY", "Z342", "Seychelles"),
    row("SN", "SEN", "SN", "Z343", "Senegal"),
    row("SL", "SLE", "WAL", "Z344", "Sierra Leone"),
    row("SO", "SOM", "SO", "Z345", "Somalia"),
    row("ZA", "ZAF", "ZA", "Z347", "Sudafrica"),
    row("SD", "SDN", "SUD", "Z348", "Sudan"),
    row("SZ", "SWZ", "SD", "Z349", "Eswatini"),
    row("TG", "TGO", "RT", "Z351", "Togo"),
    row("TN", "TUN", "TN", "Z352", "Tunisia"),
    row("UG", "UGA", "EAU", "Z353", "Uganda"),
    row("BF", "BFA", "BF", "Z354", "Burkina Faso"),
    row("ZM", "ZMB", "Z", "Z355", "Zambia"),
    row("TZ", "TZA", "EAT", "Z357", "Tanzania"),
    row("BW", "BWA", "BW", "Z358", "Botswana"),
    row("LS", "LSO", "LS", "Z359", "Lesotho"),
    row("DJ", "DJI", "DJI", "Z361", "Gibuti"),
    row("ER", "ERI", "ER", "Z368", "Eritrea"),
    row("SS", "SSD", "SSD", "Z907", "Sud Sudan"),
    row("CA", "CAN", "CDN", "Z401", "Canada"),
    row("US", "USA", "USA", "Z404", "Stati Uniti d’America"),
    row("BS", "BHS", "BS", "Z502", "Bahamas"),
    row("CR", "CRI", "CR", "Z503", "Costa Rica"),
    row("CU", "CUB", "C", "Z504", "Cuba"),
    row("DO", "DOM", "DOM", "Z505", "Repubblica Dominicana"),
    row("SV", "SLV", "ES", "Z506", "El Salvador"),
    row("JM", "JAM", "JA", "Z507", "Giamaica"),
    row("GT", "GTM", "GCA", "Z509", "Guatemala"),
    row("HT", "HTI", "RH", "Z510", "Haiti"),
    row("HN", "HND", "HN", "Z511", "Honduras"),
    row("BZ", "BLZ", "BZ", "Z512", "Belize"),
    row("MX", "MEX", "MEX", "Z514", "Messico"),
    row("NI", "NIC", "NIC", "Z515", "Nicaragua"),
    row("PA", "PAN", "PA", "Z516", "Panama"),
    row("BB", "BRB", "BDS", "Z522", "Barbados"),
    row("GD", "GRD", "WG", "Z524", "Grenada"),
    row("DM", "DMA", "WD", "Z526", "Dominica"),
    row("LC", "LCA", "WL", "Z527", "Saint Lucia"),
    row("VC", "VCT", "WV", "Z528", "Saint Vincent e Grenadine"),
    row("AG", "ATG", "AG", "Z532", "Antigua e Barbuda"),
    row("KN", "KNA", "KAN", "Z533", "Saint Kitts e Nevis"),
    row("AR", "ARG", "RA", "Z600", "Argentina"),
    row("BO", "BOL", "BOL", "Z601", "Bolivia"),
    row("BR", "BRA", "BR", "Z602", "Brasile"),
    row("CL", "CHL", "RCH", "Z603", "Cile"),
    row("CO", "COL", "CO", "Z604", "Colombia"),
    row("EC", "ECU", "EC", "Z605", "Ecuador"),
    row("GY", "GUY", "GUY", "Z606", "Guyana"),
    row("SR", "SUR", "SME", "Z608", "Suriname"),
    row("PY", "PRY", "PY", "Z610", "Paraguay"),
    row("PE", "PER", "PE", "Z611", "Perù"),
    row("TT", "TTO", "TT", "Z612", "Trinidad e Tobago"),
    row("UY", "URY", "UY", "Z613", "Uruguay"),
    row("VE", "VEN", "YV", "Z614", "Venezuela"),
    row("AU", "AUS", "AUS", "Z700", "Australia"),
    row("FJ", "FJI", "FJI", "Z704", "Figi"),
    row("MH", "MHL", "MH", "Z711", "Isole Marshall"),
    row("NR", "NRU", "NAU", "Z713", "Nauru"),
    row("NZ", "NZL", "NZ", "Z719", "Nuova Zelanda"),
    row("SB", "SLB", "SOL", "Z724", "Isole Salomone"),
    row("WS", "WSM", "WS", "Z726", "Samoa"),
    row("TO", "TON", "TO", "Z728", "Tonga"),
    row("PG", "PNG", "PNG", "Z730", "Papua Nuova Guinea"),
    row("KI", "KIR", "KIR", "Z731", "Kiribati"),
    row("TV", "TUV", "TUV", "Z732", "Tuvalu"),
    row("VU", "VUT", "VU", "Z733", "Vanuatu"),
    row("PW", "PLW", "PAL", "Z734", "Palau"),
    row("FM", "FSM", "FSM", "Z735", "Micronesia"),
];
