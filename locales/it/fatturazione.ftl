# Stato: riveduto
# Prospetto di fatturazione di un bimestre.

titolo = Prospetto di fatturazione

premessa =
    Bimestre { $periodo_dal } – { $periodo_al }. Prestazioni eseguite e somme da fatturare secondo gli artt. 5 e 23 del capitolato.

etichetta-fornitore = Fornitore
etichetta-contratto = Contratto
etichetta-avviati = Atti avviati alla notificazione
etichetta-rinotifiche = Di cui rinotificazioni

titolo-voci = Prestazioni fatturate
voci-voce-detta = Prestazione
voci-atti = Atti
voci-prezzo = Prezzo per atto
voci-importo = Importo
voci-riga-voce-detta =
    { $voce ->
        [italia_posta] Atti spediti per posta a residenti in Italia
        [italia_pec] Atti inviati per posta elettronica certificata
       *[estero] Atti notificati all'estero
    }
regola-conteggio =
    Si contano gli atti effettivamente avviati alla notificazione nel periodo, per posta o per posta elettronica certificata. Le spese postali di notificazione sono a carico del Comune.

titolo-esclusi = Senza corrispettivo
esclusi-motivo-detto = Motivo
esclusi-quanti = Quanti
esclusi-riga-motivo-detto =
    { $motivo ->
        [pagati_prima] Verbali e preavvisi inseriti ma pagati prima della spedizione
        [solleciti] Solleciti di pagamento (solo rimborso delle spese postali anticipate)
        [annullati] Atti annullati prima della spedizione
       *[altro] Altro
    }

titolo-conto = Conto
voce-lordo = Importo delle prestazioni
voce-ribasso = Ribasso { $ribasso_detto }, da sottrarre
voce-imponibile = Importo netto delle prestazioni
voce-ritenuta = Ritenuta dello 0,50 %, da sottrarre
voce-netto = Imponibile
voce-iva = I.V.A. { $aliquota }
voce-rimborsi = Rimborso delle spese postali anticipate
voce-totale = Totale della fattura
voce-iva-versata = I.V.A. versata all'erario dal Comune, da sottrarre
voce-penali = Penali del bimestre, da trattenere
voce-al-fornitore = Da pagare al fornitore

regola-ritenuta =
    La ritenuta dello 0,50 % sull'importo netto di ogni pagamento è svincolata con la liquidazione finale.
voce-ritenute-precedenti = Ritenute precedenti
voce-ritenute = Ritenute in tutto
regola-pagamento =
    Pagamento entro 30 giorni dal ricevimento della fattura, o dalla verifica di regolare esecuzione se successiva.

luogo-e-data = Luogo e data
firma-fornitore = Per il Fornitore
firma-esecuzione = Il responsabile dell'esecuzione
