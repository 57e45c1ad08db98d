//! The index of a package for preservation by UNI 11386:2020 (SInCRO), written and read: what files there are, their
//! hashes, and who answers for them.

use crate::flussi::pagamenti::xml;
use crate::flussi::versamento::profilo::Sincro;
use crate::flussi::xml::Writer;

/// The namespace, and where its schema says to be.
const NAMESPACE: &str = "http://www.uni.com/U3011/sincro-v2/";
const SCHEMA: &str = "http://www.uni.com/U3011/sincro-v2/PIndex.xsd";
/// The version of the index.
const VERSION: &str = "2.0";

/// What an id is drawn from.
const LOCAL: &str = "locale";

/// A file of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its id.
    pub id: String,
    /// Its name in the package.
    pub nome: String,
    /// Its hash, in small letters.
    pub impronta: String,
    /// The ending of its name.
    pub estensione: String,
}

/// Files that are of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gruppo {
    /// Its id.
    pub id: &'static str,
    /// What they are.
    pub nome: &'static str,
    /// The files; a group without any is not written.
    pub file: Vec<File>,
}

/// The body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ente {
    /// Its name.
    pub nome: String,
    /// Its codice fiscale; empty where it is not known.
    pub cf: String,
}

/// A package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pacchetto<'a> {
    /// Its id.
    pub id: &'a str,
    /// What it is.
    pub descrizione: &'a str,
    /// The body that hands it over.
    pub ente: &'a Ente,
    /// The algorithm of the hashes.
    pub impronta: &'a str,
    /// When the index was made (RFC 3339).
    pub istante: &'a str,
    /// The files.
    pub gruppi: &'a [Gruppo],
}

/// The index.
pub fn write(profilo: &Sincro, own: &Pacchetto<'_>) -> String {
    let root = [
        ("xmlns:sincro", NAMESPACE),
        ("sincro:language", &profilo.lingua),
        ("sincro:sincroVersion", VERSION),
        ("sincro:uri", SCHEMA),
    ];
    Writer::document(|it| {
        it.within_as("sincro:PIndex", &root, |it| {
            it.within("sincro:SelfDescription", |it| {
                id(it, &format!("{}-PIndex", own.id));
                it.within("sincro:CreatingApplication", |it| {
                    it.leaf("sincro:Name", "plico");
                    it.leaf("sincro:Version", env!("CARGO_PKG_VERSION"));
                    it.leaf("sincro:Producer", "plico");
                });
            });
            it.within("sincro:PVolume", |it| {
                id(it, own.id);
                it.leaf("sincro:Description", own.descrizione);
            });
            own.gruppi.iter().filter(|it| !it.file.is_empty()).for_each(|gruppo| group(it, own.impronta, gruppo));
            it.within("sincro:Process", |it| process(it, profilo, own));
        });
    })
}

fn id(it: &mut Writer, value: &str) {
    it.leaf_as("sincro:ID", &[("sincro:scheme", LOCAL)], value);
}

fn group(it: &mut Writer, impronta: &str, gruppo: &Gruppo) {
    it.within("sincro:FileGroup", |it| {
        id(it, gruppo.id);
        it.leaf("sincro:Label", gruppo.nome);
        for file in &gruppo.file {
            let kind = [
                ("sincro:encoding", "binary"),
                ("sincro:extension", file.estensione.as_str()),
                ("sincro:format", format(&file.estensione)),
            ];
            it.within_as("sincro:File", &kind, |it| {
                id(it, &file.id);
                it.leaf("sincro:Path", &file.nome);
                it.leaf_as("sincro:Hash", &[("sincro:hashFunction", impronta)], &file.impronta);
            });
        }
    });
}

/// Who answers for it, when it was made, and by which norms.
fn process(it: &mut Writer, profilo: &Sincro, own: &Pacchetto<'_>) {
    let legal = ("sincro:agentType", "legal person");
    it.within_as("sincro:Submitter", &[legal], |it| body(it, profilo, own.ente));
    let role = [legal, ("sincro:holderRole", "soggetto produttore")];
    it.within_as("sincro:Holder", &role, |it| body(it, profilo, own.ente));
    let role = ("sincro:signerRole", profilo.ruolo_firmatario.as_str());
    if profilo.firmatario_cognome.is_empty() {
        it.within_as("sincro:AuthorizedSigner", &[legal, role], |it| body(it, profilo, own.ente));
    } else {
        let natural = ("sincro:agentType", "natural person");
        it.within_as("sincro:AuthorizedSigner", &[natural, role], |it| {
            it.within("sincro:AgentName", |it| {
                it.within("sincro:NameAndSurname", |it| {
                    it.leaf("sincro:FirstName", &profilo.firmatario_nome);
                    it.leaf("sincro:LastName", &profilo.firmatario_cognome);
                });
            });
            it.leaf("sincro:RelevantDocument", &profilo.documento);
        });
    }
    it.within("sincro:TimeReference", |it| {
        it.leaf_as("sincro:TimeInfo", &[("sincro:attachedTimeStamp", "false")], own.istante);
    });
    it.leaf_if("sincro:LawsAndRegulations", &profilo.norme);
}

fn body(it: &mut Writer, profilo: &Sincro, ente: &Ente) {
    let is_plain = !ente.cf.is_empty() && ente.cf.bytes().all(|it| it.is_ascii_alphanumeric());
    if is_plain {
        // A national scheme is two letters and a colon (ETSI EN 319 412-1, 5.1.4): here the codice fiscale.
        it.leaf("sincro:AgentID", &format!("CF:IT-{}", ente.cf));
    }
    it.within("sincro:AgentName", |it| it.leaf("sincro:FormalName", &ente.nome));
    it.leaf("sincro:RelevantDocument", &profilo.documento);
}

/// What is in a file, by its ending (RFC 6838).
fn format(estensione: &str) -> &'static str {
    match estensione {
        "pdf" => "application/pdf",
        "eml" => "message/rfc822",
        "xml" => "application/xml",
        "jpg" => "image/jpeg",
        "png" => "image/png",
        "tif" => "image/tiff",
        _ => "application/octet-stream",
    }
}

/// The files that an index names.
pub fn read(bytes: &[u8]) -> Result<Vec<File>, String> {
    let (mut all, mut own) = (Vec::new(), [const { String::new() }; 3]);
    xml::walk(bytes, |path, text| {
        let [.., parent, name] = path else { return };
        match (parent.as_str(), name.as_str()) {
            ("File", "ID") => own[0] = text.to_string(),
            ("File", "Path") => own[1] = text.to_string(),
            ("File", "Hash") => own[2] = text.to_lowercase(),
            ("FileGroup", "File") => {
                let [id, nome, impronta] = std::mem::take(&mut own);
                let estensione = nome.rsplit_once('.').map_or(String::new(), |it| it.1.to_lowercase());
                all.push(File { id, nome, impronta, estensione });
            }
            _ => {}
        }
    })?;
    if all.is_empty() { Err("it names no file".into()) } else { Ok(all) }
}
