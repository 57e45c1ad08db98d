//! Whose signatures are believed: the authorities from which a provider's certificate must come.

use openssl::cms::CMSOptions;
use openssl::cms::CmsContentInfo;
use openssl::error::ErrorStack;
use openssl::nid::Nid;
use openssl::pkcs7::Pkcs7;
use openssl::pkcs7::Pkcs7Flags;
use openssl::stack::Stack;
use openssl::x509::X509;
use openssl::x509::X509NameRef;
use openssl::x509::X509PurposeId;
use openssl::x509::X509Ref;
use openssl::x509::store::X509StoreBuilder;
use openssl::x509::verify::X509VerifyFlags;
use openssl::x509::verify::X509VerifyParam;

use crate::domain::firma::Firma;
use crate::pec::busta::Firmato;

/// The authority that certifies the providers, and the one above it that machines know.
const AGID: &str = "AgID CA1";
const RADICE: &str = "Actalis Authentication Root CA";

/// Whom a check believes.
#[derive(Debug, Clone, Default)]
pub struct Fiducia {
    autorita: Vec<X509>,
    /// The name of the authority that must have issued the provider's own certificate; any where none is said.
    emittente: Option<&'static str>,
}

/// A file of certificates that is none.
#[derive(Debug, thiserror::Error)]
#[error("it holds no certificate in PEM form")]
pub struct NessunCertificato;

/// What a signature is worth, and the addresses of who signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firmatario {
    /// What it is worth.
    pub firma: Firma,
    /// The addresses in the certificate that signed, in lower case.
    pub indirizzi: Vec<String>,
}

impl Fiducia {
    /// The authorities of a PEM file, and no others.
    pub fn of(pem: &[u8]) -> Result<Self, NessunCertificato> {
        let mut fiducia = Self::default();
        fiducia.add(pem)?;
        Ok(fiducia)
    }

    /// Those of a PEM file as well.
    pub fn add(&mut self, pem: &[u8]) -> Result<(), NessunCertificato> {
        let more = X509::stack_from_pem(pem).map_err(|_| NessunCertificato)?;
        if more.is_empty() {
            return Err(NessunCertificato);
        }
        self.autorita.extend(more);
        Ok(())
    }

    /// What holds in Italy: AgID's authority for providers, below the root that is among those of the machine.
    pub fn agid(of_the_machine: &[u8]) -> Self {
        let all = X509::stack_from_pem(of_the_machine).unwrap_or_default();
        let autorita = all.into_iter().filter(|it| has_name(it.subject_name(), RADICE)).collect();
        Self { autorita, emittente: Some(AGID) }
    }

    /// Whether nobody is believed.
    pub fn is_empty(&self) -> bool {
        self.autorita.is_empty()
    }

    /// Holds a signature against what it covers, and its certificate against the authorities as of a time in seconds
    /// since 1970; without a time nobody can be believed. SHA-1 is taken: providers signed with it for twenty years, and
    /// what they signed has to be proven still. Lists of revoked certificates are not asked: nothing is fetched.
    pub fn verify(&self, signed: &Firmato<'_>, at: Option<i64>) -> Firmatario {
        let flags = CMSOptions::BINARY | CMSOptions::NO_SIGNER_CERT_VERIFY;
        let is_whole = cms(signed).and_then(|mut it| it.verify(None, None, Some(&signed.content), None, flags)).is_ok();
        let signers = signers(&signed.p7s).unwrap_or_default();
        let firma = match at {
            _ if !is_whole || signers.is_empty() => Firma::Alterata,
            Some(at) if self.leads_here(signed, &signers, at) => Firma::Valida,
            _ => Firma::NonAttendibile,
        };
        Firmatario { firma, indirizzi: signers.iter().flat_map(|it| addresses(it)).collect() }
    }

    /// Whether the certificates of all who signed lead to an authority.
    fn leads_here(&self, signed: &Firmato<'_>, signers: &[X509], at: i64) -> bool {
        let is_issued = |it: &X509| self.emittente.is_none_or(|name| has_name(it.issuer_name(), name));
        signers.iter().all(is_issued) && self.chain(signed, at).is_ok()
    }

    fn chain(&self, signed: &Firmato<'_>, at: i64) -> Result<(), ErrorStack> {
        let mut store = X509StoreBuilder::new()?;
        self.autorita.iter().try_for_each(|it| store.add_cert(it.clone()))?;
        let mut param = X509VerifyParam::new()?;
        param.set_time(at);
        param.set_purpose(X509PurposeId::SMIME_SIGN)?;
        param.set_flags(X509VerifyFlags::PARTIAL_CHAIN)?;
        store.set_param(&param)?;
        cms(signed)?.verify(None, Some(&store.build()), Some(&signed.content), None, CMSOptions::BINARY)
    }
}

fn cms(signed: &Firmato<'_>) -> Result<CmsContentInfo, ErrorStack> {
    CmsContentInfo::from_der(&signed.p7s)
}

/// The certificates of who signed.
fn signers(p7s: &[u8]) -> Result<Vec<X509>, ErrorStack> {
    let others: Stack<X509> = Stack::new()?;
    let signers = Pkcs7::from_der(p7s)?.signers(&others, Pkcs7Flags::empty())?;
    Ok(signers.into_iter().collect())
}

fn addresses(it: &X509Ref) -> Vec<String> {
    let names = it.subject_alt_names().into_iter().flatten().filter_map(|it| it.email().map(str::to_lowercase));
    let own = it.subject_name().entries_by_nid(Nid::PKCS9_EMAILADDRESS);
    names.chain(own.filter_map(|it| Some(it.data().to_string().ok()?.to_lowercase()))).collect()
}

fn has_name(name: &X509NameRef, common: &str) -> bool {
    name.entries_by_nid(Nid::COMMONNAME).any(|it| it.data().to_string().is_ok_and(|it| it == common))
}
