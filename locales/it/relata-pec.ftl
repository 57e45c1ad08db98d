# Stato: riveduto
# Relazione di notificazione a mezzo PEC.

titolo = Relazione di notificazione a mezzo PEC
norma =
    Art. 4, comma 1, lett. a, del decreto del Ministro dell'interno 18 dicembre 2017: notificazione di atto amministrativo relativo ad una sanzione amministrativa prevista dal codice della strada.
attesta =
    Il responsabile della notificazione attesta di notificare gli atti elencati al destinatario indicato, con un messaggio di posta elettronica certificata al quale questa relazione è allegata.

titolo-amministrazione = Amministrazione che notifica
voce-amministrazione = Amministrazione
amministrazione = { $ente_nome }, { $ente_indirizzo }
voce-articolazione = Articolazione
voce-indirizzo = Indirizzo
titolo-responsabili = Responsabili
voce-notificazione = Della notificazione
voce-redattore = Chi ha redatto l'atto
voce-ufficio = Ufficio
voce-telefono = Telefono

titolo-indirizzi = Destinatario e indirizzo elettronico
voce-destinatario = Destinatario
voce-codice = C.F. o P.IVA
voce-qualita = In qualità di
qualita =
    { $destinatario_qualita ->
        [trasgressore] trasgressore
        [obbligato] obbligato in solido (art. 196 C.d.S.)
        [locatario] locatario del veicolo, obbligato in solido (art. 196 C.d.S.)
       *[altro] destinatario dell'atto
    }
voce-pec = PEC del destinatario
voce-registro = Tratta da
registro =
    { $registro_pec ->
        [inipec] INI-PEC, indice nazionale dei domicili digitali delle imprese e dei professionisti (art. 6-bis D.Lgs. 7 marzo 2005, n. 82)
        [ipa] IPA, indice dei domicili digitali delle pubbliche amministrazioni (art. 6-ter D.Lgs. 7 marzo 2005, n. 82)
        [inad] INAD, indice nazionale dei domicili digitali delle persone (art. 6-quater D.Lgs. 7 marzo 2005, n. 82)
        [reginde] ReGIndE, registro generale degli indirizzi elettronici
       *[dichiarata] dichiarazione del destinatario: { $modo_dichiarata }
    }
voce-estrazione =
    { $registro_pec ->
        [dichiarata] Dichiarata in data
       *[altro] Estratta in data
    }
voce-mittente = PEC del mittente

titolo-atti = Atti notificati
notifica-unica = Gli atti sono notificati con un solo messaggio.
atti-numero = Numero
atti-data = Data
atti-oggetto = Oggetto
atti-targa = Targa

titolo-allegati = File allegati al messaggio
allegati-sha256 = SHA-256

titolo-conformita = Conformità
conforme =
    { $conformita ->
        [copia-immagine] Si attesta che i file degli atti elencati sono **copia per immagine conforme all'originale analogico** da cui sono tratti (art. 22, comma 2, D.Lgs. 7 marzo 2005, n. 82).
        [duplicato] Si attesta che i file degli atti elencati sono **duplicati informatici degli originali informatici** conservati presso il Comando (art. 23-bis D.Lgs. 7 marzo 2005, n. 82).
       *[copia-informatica] Si attesta che i file degli atti elencati sono **copie informatiche conformi agli originali informatici** conservati presso il Comando (art. 23-bis D.Lgs. 7 marzo 2005, n. 82).
    }

titolo-effetti = Quando l'atto è notificato
effetti =
    L'atto si considera spedito quando è generata la ricevuta di accettazione e notificato quando è generata la ricevuta di avvenuta consegna completa (art. 5 del decreto). I termini per pagare e per ricorrere, indicati nell'atto, decorrono dalla notificazione.
firma-digitale = Documento informatico firmato digitalmente (D.Lgs. 7 marzo 2005, n. 82)
