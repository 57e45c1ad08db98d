//! A key on a token (PKCS#11): a smart card, a device of the machine room, or a program that stands in for one.

use std::sync::Mutex;

use cryptoki::context::CInitializeArgs;
use cryptoki::context::CInitializeFlags;
use cryptoki::context::Pkcs11;
use cryptoki::mechanism::Mechanism;
use cryptoki::object::Attribute;
use cryptoki::object::AttributeType;
use cryptoki::object::ObjectClass;
use cryptoki::object::ObjectHandle;
use cryptoki::session::Session;
use cryptoki::session::UserType;
use cryptoki::types::AuthPin;

use crate::domain::riservato::Riservato;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::project::CONFIG;
use crate::jobs::project::Token as Voce;
use crate::pec::cades;
use crate::pec::cades::Certificato;
use crate::pec::cades::Firmatario;
use crate::pec::cades::NonFirmato;

/// A token that was opened.
pub struct Token {
    certificato: Certificato,
    /// A session serves one at a time.
    session: Mutex<(Session, ObjectHandle)>,
    /// What the session hangs on; it goes after it.
    _module: Module,
}

/// A module that was started, and is ended when nobody needs it any more: one that the end of the program finds running may fall
/// over what it has freed itself.
struct Module(Pkcs11);

impl Module {
    fn started(module: Pkcs11) -> Result<Self, cryptoki::error::Error> {
        module.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK))?;
        Ok(Self(module))
    }
}

impl Drop for Module {
    fn drop(&mut self) {
        // What was signed is signed: a module that does not end well harms nothing.
        let _ = self.0.clone().finalize();
    }
}

impl Token {
    /// Opens it and finds the key of its certificate.
    pub fn open(voce: &Voce, pin: &Riservato<String>) -> Result<Self, Error> {
        let wrong = |why: String| Error::profile(CONFIG, format!("`[pec.token]`: {why}"));
        let failed =
            |doing: &'static str| move |cause: cryptoki::error::Error| wrong(format!("cannot {doing}: {cause}"));
        let module = Pkcs11::new(&voce.modulo).map_err(failed("load its module"))?;
        let module = Module::started(module).map_err(failed("start its module"))?;
        let slots = module.0.get_slots_with_token().map_err(failed("list the tokens"))?;
        let is_it = |it: &cryptoki::slot::Slot| {
            let named = module.0.get_token_info(*it).map(|it| it.label().trim() == voce.nome);
            voce.nome.is_empty() || named.unwrap_or(false)
        };
        let slot = slots.into_iter().find(is_it).ok_or_else(|| wrong(format!("there is no token `{}`", voce.nome)))?;
        let session = module.0.open_ro_session(slot).map_err(failed("open the token"))?;
        session.login(UserType::User, Some(&AuthPin::new(pin.reveal().clone().into()))).map_err(failed("log in"))?;
        let mut which = vec![Attribute::Class(ObjectClass::CERTIFICATE)];
        if !voce.etichetta.is_empty() {
            which.push(Attribute::Label(voce.etichetta.clone().into_bytes()));
        }
        let found = session.find_objects(&which).map_err(failed("look for a certificate"))?;
        let [certificate] = found.as_slice() else {
            return Err(wrong(format!("{} certificates fit: name one with `etichetta`", found.len())));
        };
        let asked = [AttributeType::Value, AttributeType::Id];
        let about = session.get_attributes(*certificate, &asked).map_err(failed("read its certificate"))?;
        let bytes = about.iter().find_map(|it| if let Attribute::Value(bytes) = it { Some(bytes) } else { None });
        let id = about.iter().find_map(|it| if let Attribute::Id(id) = it { Some(id.clone()) } else { None });
        let certificato = bytes.and_then(|it| Certificato::from_der(it).ok());
        let certificato = certificato.ok_or_else(|| wrong("its certificate cannot be read".into()))?;
        let which = [Attribute::Class(ObjectClass::PRIVATE_KEY), Attribute::Id(id.unwrap_or_default())];
        let keys = session.find_objects(&which).map_err(failed("look for the key"))?;
        let key = *keys.first().ok_or_else(|| wrong("the key of its certificate is not there".into()))?;
        Ok(Self { certificato, session: Mutex::new((session, key)), _module: module })
    }
}

impl Firmatario for Token {
    fn certificato(&self) -> &Certificato {
        &self.certificato
    }

    fn sign(&self, bytes: &[u8]) -> Result<Vec<u8>, NonFirmato> {
        let held = self.session.lock().expect("no holder of the lock can panic");
        let (session, key) = &*held;
        let failed = |cause: cryptoki::error::Error| NonFirmato::Token(cause.to_string());
        if self.certificato.is_rsa() {
            return session.sign(&Mechanism::Sha256RsaPkcs, *key, bytes).map_err(failed);
        }
        // A curve signs the digest, and gives its two numbers one after the other.
        let digest = hash::digest(bytes);
        cades::ecdsa(&session.sign(&Mechanism::Ecdsa, *key, &digest).map_err(failed)?)
    }
}
