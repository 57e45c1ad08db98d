//! Tesseract as its C interface gives it, found on the machine when it is first asked for.
//!
//! The only module that is not checked by the compiler, because a library found at run time cannot be. It keeps
//! what the library asks for: a handle stays on the thread that made it (it is neither `Send` nor `Sync`), is given
//! back once, what an iterator points at is copied before the iterator moves, and every text is given back as well.
#![allow(unsafe_code)]

use std::ffi::CStr;
use std::ffi::CString;
use std::ffi::c_char;
use std::ffi::c_int;
use std::ffi::c_void;
use std::marker::PhantomData;
use std::ptr;

use libloading::Library;

use crate::raster::Grey;

/// Names of the library, the exact one first.
const NAMES: [&str; 3] = ["libtesseract.so.5", "libtesseract.so", "libtesseract.5.dylib"];

/// A pixel is one byte.
const GREY_BYTES: c_int = 1;
/// Symbols, among the levels of an iterator (`RIL_SYMBOL`).
const SYMBOLS: c_int = 4;

type Handle = *mut c_void;

/// Declares the functions that are used, by their names in `capi.h`.
macro_rules! functions {
    ($($field:ident = $name:literal: fn($($arg:ty),*) $(-> $out:ty)?;)+) => {
        struct Functions {
            $($field: unsafe extern "C" fn($($arg),*) $(-> $out)?,)+
        }

        impl Functions {
            /// # Safety
            /// The library must be Tesseract 4.1 or later: the types are those of its `capi.h`.
            unsafe fn of(library: &Library) -> Result<Self, libloading::Error> {
                // SAFETY: what the caller promises; the pointers live as long as the library beside them.
                unsafe { Ok(Self { $($field: *library.get(concat!($name, "\0").as_bytes())?,)+ }) }
            }
        }
    };
}

functions! {
    create = "TessBaseAPICreate": fn() -> Handle;
    delete = "TessBaseAPIDelete": fn(Handle);
    end = "TessBaseAPIEnd": fn(Handle);
    init = "TessBaseAPIInit3": fn(Handle, *const c_char, *const c_char) -> c_int;
    set_variable = "TessBaseAPISetVariable": fn(Handle, *const c_char, *const c_char) -> c_int;
    set_page_mode = "TessBaseAPISetPageSegMode": fn(Handle, c_int);
    set_image = "TessBaseAPISetImage": fn(Handle, *const u8, c_int, c_int, c_int, c_int);
    set_resolution = "TessBaseAPISetSourceResolution": fn(Handle, c_int);
    recognize = "TessBaseAPIRecognize": fn(Handle, *mut c_void) -> c_int;
    text = "TessBaseAPIGetUTF8Text": fn(Handle) -> *mut c_char;
    clear = "TessBaseAPIClear": fn(Handle);
    delete_text = "TessDeleteText": fn(*const c_char);
    iterator = "TessBaseAPIGetIterator": fn(Handle) -> Handle;
    iterator_delete = "TessResultIteratorDelete": fn(Handle);
    iterator_next = "TessResultIteratorNext": fn(Handle, c_int) -> c_int;
    iterator_text = "TessResultIteratorGetUTF8Text": fn(Handle, c_int) -> *mut c_char;
    iterator_confidence = "TessResultIteratorConfidence": fn(Handle, c_int) -> f32;
}

/// Why there is no engine.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    /// The library is not installed.
    #[error("opening the library of Tesseract 5, which is not installed")]
    Library,
    /// The library lacks a function.
    #[error("using the library of Tesseract: it is older than 4.1")]
    Older,
    /// No language of ours is installed.
    #[error("opening the words of Tesseract for Italian or English: neither is installed")]
    Language,
}

/// An engine with its language, for one thread.
pub struct Engine {
    handle: Handle,
    functions: Functions,
    // Behind the functions: they point into it.
    _library: Library,
    language: &'static str,
    _one_thread: PhantomData<*mut ()>,
}

impl Engine {
    /// Opens the library and the first of some languages that it has.
    pub fn open(languages: &[&'static str]) -> Result<Self, Missing> {
        // SAFETY: loading runs the initialisers of the system's own library, which ask nothing of us.
        let library = NAMES.iter().find_map(|name| unsafe { Library::new(*name).ok() }).ok_or(Missing::Library)?;
        // SAFETY: the name with its version says which library this is.
        let functions = unsafe { Functions::of(&library) }.map_err(|_| Missing::Older)?;
        one_thread(&library);
        // SAFETY: takes nothing; null is refused below.
        let handle = unsafe { (functions.create)() };
        if handle.is_null() {
            return Err(Missing::Library);
        }
        let mut engine = Self { handle, functions, _library: library, language: "", _one_thread: PhantomData };
        engine.set("debug_file", "/dev/null");
        engine.language = languages.iter().copied().find(|it| engine.init(it)).ok_or(Missing::Language)?;
        engine.set("debug_file", "/dev/null");
        // A line that it is not sure of is not read once more, white on black: a fourth of its time.
        engine.set("tessedit_do_invert", "0");
        engine.set("invert_threshold", "0");
        Ok(engine)
    }

    /// The language that is read.
    pub fn language(&self) -> &'static str {
        self.language
    }

    fn init(&self, language: &str) -> bool {
        let Ok(language) = CString::new(language) else { return false };
        // SAFETY: the handle is alive; null asks for the folder that the library knows; the name outlives the call.
        unsafe { (self.functions.init)(self.handle, ptr::null(), language.as_ptr()) == 0 }
    }

    /// Sets a variable of the engine; one that it does not know is left out.
    pub fn set(&self, name: &str, value: &str) {
        if let (Ok(name), Ok(value)) = (CString::new(name), CString::new(value)) {
            // SAFETY: the handle is alive and both strings outlive the call.
            unsafe { (self.functions.set_variable)(self.handle, name.as_ptr(), value.as_ptr()) };
        }
    }

    /// Reads a picture: its symbols, one text each, with what the engine thinks of them from 0 to 100.
    pub fn read(&mut self, grey: &Grey, page_mode: c_int, dpi: u32) -> Vec<(String, f64)> {
        let sizes = (c_int::try_from(grey.width), c_int::try_from(grey.height));
        let (Ok(width), Ok(height)) = sizes else { return Vec::new() };
        if width == 0 || height == 0 || grey.pixels.len() != grey.width * grey.height {
            return Vec::new();
        }
        let it = &self.functions;
        // SAFETY: the handle is alive; the pixels are as many as the sizes say and are copied by the call.
        let failed = unsafe {
            (it.set_page_mode)(self.handle, page_mode);
            (it.set_image)(self.handle, grey.pixels.as_ptr(), width, height, GREY_BYTES, width);
            (it.set_resolution)(self.handle, c_int::try_from(dpi).unwrap_or(300));
            (it.recognize)(self.handle, ptr::null_mut())
        };
        let symbols = if failed == 0 { self.symbols() } else { Vec::new() };
        // SAFETY: the handle is alive, and nothing of this picture is held any longer.
        unsafe { (self.functions.clear)(self.handle) };
        symbols
    }

    fn symbols(&self) -> Vec<(String, f64)> {
        let it = &self.functions;
        // SAFETY: a picture was recognised; the iterator may be null where nothing was found.
        let iterator = unsafe { (it.iterator)(self.handle) };
        let mut found = Vec::new();
        if iterator.is_null() {
            return found;
        }
        loop {
            // SAFETY: the iterator is alive and stands on a symbol, or gives null.
            let (text, confidence) =
                unsafe { ((it.iterator_text)(iterator, SYMBOLS), (it.iterator_confidence)(iterator, SYMBOLS)) };
            if !text.is_null() {
                found.push((self.taken(text), f64::from(confidence)));
            }
            // SAFETY: the iterator is alive.
            if unsafe { (it.iterator_next)(iterator, SYMBOLS) } == 0 {
                break;
            }
        }
        // SAFETY: made above, given back once.
        unsafe { (it.iterator_delete)(iterator) };
        found
    }

    /// The words of what was read, with their spaces.
    pub fn words(&mut self, grey: &Grey, page_mode: c_int, dpi: u32) -> String {
        let sizes = (c_int::try_from(grey.width), c_int::try_from(grey.height));
        let (Ok(width), Ok(height)) = sizes else { return String::new() };
        if width == 0 || height == 0 || grey.pixels.len() != grey.width * grey.height {
            return String::new();
        }
        let it = &self.functions;
        // SAFETY: as in `read`; the text is null or ends with a zero.
        unsafe {
            (it.set_page_mode)(self.handle, page_mode);
            (it.set_image)(self.handle, grey.pixels.as_ptr(), width, height, GREY_BYTES, width);
            (it.set_resolution)(self.handle, c_int::try_from(dpi).unwrap_or(300));
            let text = (it.text)(self.handle);
            let words = if text.is_null() { String::new() } else { self.taken(text) };
            (it.clear)(self.handle);
            words
        }
    }

    /// Copies a text of the library and gives it back.
    fn taken(&self, text: *mut c_char) -> String {
        // SAFETY: not null, ends with a zero, and nobody else holds it.
        unsafe {
            let copy = CStr::from_ptr(text).to_string_lossy().into_owned();
            (self.functions.delete_text)(text);
            copy
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        // SAFETY: the handle is alive and is used no more.
        unsafe {
            (self.functions.end)(self.handle);
            (self.functions.delete)(self.handle);
        }
    }
}

/// Has this thread read alone: its parallel regions are not worth their threads on a line of text.
///
/// Works where the library is already loaded, unlike the variable of the environment, and for this thread only.
fn one_thread(library: &Library) {
    // SAFETY: looked up among what the library needs; the function takes a number and keeps it for the thread.
    unsafe {
        if let Ok(set) = library.get::<unsafe extern "C" fn(c_int)>(b"omp_set_max_active_levels\0") {
            set(0);
        }
    }
}
