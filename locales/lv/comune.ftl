# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Itālijas Ceļu satiksmes kodekss (Codice della Strada)

atto-riferimento = Atsauce
atto-data = Datums
atto-protocollo = Lietas Nr.
atto-violazione = Pārkāpuma datums
atto-targa = Reģistrācijas Nr.
atto-piego = Ierakstīta sūtījuma Nr.
atto-codice = Dokumenta kods

titolo-pagamento = Kā samaksāt
titolo-ricorso = Kā pārsūdzēt
titolo-accesso = Piekļuve lietas materiāliem
titolo-privacy = Personas datu aizsardzība
titolo-responsabile = Par procedūru atbildīgā amatpersona

firma-comandante = Priekšnieks
firma-omessa = Pašrocīgs paraksts aizstāts ar iespiestu vārdu (art. 3, 2. punkts, D.Lgs. 1993. gada 12. februāris, Nr. 39)

entro-5gg = 5 dienu laikā
dal-6-al-60 = no 6. līdz 60. dienai
entro-60gg = 60 dienu laikā
entro-data = līdz termiņa beigām

accertamento-giorno = Diena un laiks
accertamento-luogo = Vieta
accertamento-accertatori = Amatpersonas, kas konstatēja pārkāpumu
accertamento-veicolo = Transportlīdzeklis
accertamento-destinatario = Adresāts
accertamento-qualita = Statuss
accertamento-contestazione = Kāpēc nav paziņots uz vietas
accertamento-informazioni = Informācija adresātam
titolo-mancato = Ja nesamaksājat un nepārsūdzat

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] 5 dienu laikā pēc izsniegšanas
        [dal-6-al-60] No 6. līdz 60. dienai
        [entro-60gg] 60 dienu laikā pēc izsniegšanas
       *[oltre-60gg] Pēc 60 dienām, bez pārsūdzības
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] par 30% samazināts sods
        [oltre-60gg] puse no maksimuma
       *[altro] samazināta summa
    }
importi-riga-parti = sods { $sanzione } + izdevumi { $spese }
estero-nazione = Reģistrācijas valsts
estero-dispositivo = Ierīce
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] ātruma mērierīce
        [TELELASER] lāzera ātruma mērierīce
        [ROSSO] sarkanās gaismas kamera
        [ZTL] ierobežotas satiksmes zonas iebraukšanas kamera
       *[SORPASSOMETRO] neatļautas apdzīšanas konstatēšanas ierīce
    }
estero-approvazione = Apstiprinājums
estero-taratura = Pārbaude un kalibrēšana
estero-taratura-detta = veikta: { $taratura_data }, derīga līdz: { $taratura_scadenza }
estero-velocita = Ātrums
estero-intestatario = Konta īpašnieks
estero-iban = IBAN
estero-bic = BIC
estero-causale = Maksājuma mērķis
estero-causale-detta = { $numero } { $targa }
