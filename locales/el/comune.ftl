# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Ιταλικός Κώδικας Οδικής Κυκλοφορίας (Codice della Strada)

atto-riferimento = Στοιχεία αναφοράς
atto-data = Ημερομηνία
atto-protocollo = Αρ. πρωτοκόλλου
atto-violazione = Παράβαση της
atto-targa = Αρ. κυκλοφορίας
atto-piego = Συστημένη επιστολή αρ.
atto-codice = Κωδικός του εγγράφου

titolo-pagamento = Πώς πληρώνετε
titolo-ricorso = Πώς προσφεύγετε
titolo-accesso = Πρόσβαση στον φάκελο
titolo-privacy = Προστασία των δεδομένων προσωπικού χαρακτήρα
titolo-responsabile = Υπεύθυνος της διαδικασίας

firma-comandante = Ο Διοικητής
firma-omessa = Η ιδιόχειρη υπογραφή αντικαθίσταται από το έντυπο όνομα (art. 3, παρ. 2, D.Lgs. της 12ης Φεβρουαρίου 1993, αρ. 39)

entro-5gg = εντός 5 ημερών
dal-6-al-60 = από την 6η έως την 60ή ημέρα
entro-60gg = εντός 60 ημερών
entro-data = έως την ημερομηνία λήξης

accertamento-giorno = Ημέρα και ώρα
accertamento-luogo = Τόπος
accertamento-accertatori = Όργανα βεβαίωσης
accertamento-veicolo = Όχημα
accertamento-destinatario = Παραλήπτης
accertamento-qualita = Με την ιδιότητα
accertamento-contestazione = Γιατί δεν κοινοποιήθηκε επιτόπου
accertamento-informazioni = Πληροφορίες για τον παραλήπτη
titolo-mancato = Αν ούτε πληρώσετε ούτε προσφύγετε

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Εντός 5 ημερών από την επίδοση
        [dal-6-al-60] Από την 6η έως την 60ή ημέρα
        [entro-60gg] Εντός 60 ημερών από την επίδοση
       *[oltre-60gg] Μετά από 60 ημέρες, χωρίς προσφυγή
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] κύρωση μειωμένη κατά 30%
        [oltre-60gg] το ήμισυ του ανώτατου ορίου
       *[altro] μειωμένο ποσό
    }
importi-riga-parti = κύρωση { $sanzione } + έξοδα { $spese }
estero-nazione = Κράτος ταξινόμησης
estero-dispositivo = Συσκευή
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] συσκευή μέτρησης ταχύτητας
        [TELELASER] συσκευή μέτρησης ταχύτητας με λέιζερ
        [ROSSO] κάμερα παραβίασης ερυθρού σηματοδότη
        [ZTL] κάμερα ελέγχου πρόσβασης σε ζώνη περιορισμένης κυκλοφορίας
       *[SORPASSOMETRO] συσκευή ανίχνευσης παράνομου προσπεράσματος
    }
estero-approvazione = Έγκριση
estero-taratura = Έλεγχος και βαθμονόμηση
estero-taratura-detta = έγιναν στις { $taratura_data }, ισχύουν έως τις { $taratura_scadenza }
estero-velocita = Ταχύτητα
estero-intestatario = Δικαιούχος λογαριασμού
estero-iban = IBAN
estero-bic = BIC
estero-causale = Αιτιολογία πληρωμής
estero-causale-detta = { $numero } { $targa }
