# Stato: riveduto
# Richiesta di notificazione a mezzo di messi o polizia locale.

oggetto =
    { $incaricato ->
        [polizia] Richiesta di notificazione di atti a mezzo della polizia locale
       *[messi] Richiesta di notificazione di atti a mezzo di messi comunali
    }

intro =
    { $incaricato ->
        [polizia] Chiediamo a codesto Comando di notificare
        [messi_propri] Chiediamo all'Ufficio messi di questo Comune di notificare
       *[messi] Chiediamo all'Ufficio messi, ai sensi dell'art. 10 della L. 3 agosto 1999, n. 265, di notificare
    } { $atti ->
        [one] l'atto indicato nell'elenco, allegato in due originali
       *[other] i { $atti } atti indicati nell'elenco, allegati ciascuno in due originali
    }. Il tentativo già fatto non è riuscito, per il motivo indicato a fianco di ogni atto.

termine-notifica = La notificazione ha un termine di legge (art. 201, comma 1, C.d.S.). Chiediamo di notificare **entro il { $termine }**; l'elenco indica il termine di ogni atto.

titolo-elenco = Atti da notificare
atti-posto = N.
atti-atto = Atto
atti-destinatario = Destinatario
atti-indirizzo = Indirizzo
atti-esito = Tentativo non riuscito
atti-termine_atto = Da notificare entro
atti-riga-esito =
    { $tentativo ->
        [sconosciuto] destinatario sconosciuto
        [irreperibile] irreperibile
        [trasferito] trasferito
        [indirizzo] indirizzo insufficiente
        [respinto] piego respinto
        [giacenza] non ritirato
        [non_tornata] nessuna notizia
       *[pec] PEC non consegnata
    }

titolo-relazione = Notificazione e relazione
relata-compilata = Compili la relazione di notificazione sui due originali: data, luogo, persona a cui l'atto è consegnato, sua qualità, firme (artt. 137 e seguenti c.p.c.).
esito-negativo = Se il destinatario è trasferito, deceduto o irreperibile, restituisca gli atti con la relazione e con ogni notizia raccolta, in particolare il nuovo indirizzo.
restituzione = Restituisca un originale con la relazione a questo Comando, { $ente_indirizzo }, e ne anticipi la copia a { $ente_pec }, citando il riferimento { $numero }.
impedimento = Se non è possibile notificare entro il termine, ci avvisi subito { $ente_ha_telefono ->
        [0] alla PEC indicata
       *[other] al numero { $ente_telefono } o alla PEC indicata
    }.

titolo-rimborso = Rimborso
rimborso-importo = Per ogni atto notificato è dovuto il rimborso di **{ $rimborso }** (art. 10 L. 3 agosto 1999, n. 265, e D.M. 3 ottobre 2006), oltre alla spesa della raccomandata nei casi dell'art. 140 c.p.c.
rimborso-da-indicare = Indichi nella richiesta l'importo del rimborso per ogni atto notificato (art. 10 L. 3 agosto 1999, n. 265, e D.M. 3 ottobre 2006) e la spesa della raccomandata nei casi dell'art. 140 c.p.c.
rimborso-no = Per gli atti notificati dai messi di questo Comune non è chiesto rimborso.
rimborso-dati = La richiesta di rimborso, riepilogata per trimestre, va intestata a { $ente_nome }, C.F. { $ente_cf }, con l'elenco degli atti e il riferimento { $numero }.
rimborso-qui = Si invia a { $ente_pec }.
rimborso-altrove = Si invia a: { $rimborso_ufficio }.
