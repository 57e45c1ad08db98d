# Stato: riveduto
# Pagare con un bollettino postale o con un bonifico: le parole che non sono del modulo di Poste, sempre in italiano.

avviso-bollettini-titolo = Pagare con il bollettino postale
avviso-bollettini-retro-uno = Il bollettino è sul retro di questo foglio.
avviso-bollettini-retro-piu = I bollettini sono sul retro di questo foglio, uno per ogni importo: si separano lungo le linee tratteggiate.
avviso-bollettini-scelta = Paghi un solo bollettino: quello del termine entro il quale paga. Un importo diverso da quello dovuto non estingue la sanzione.
avviso-bollettini-importo = Paghi l'importo stampato: uno diverso da quello dovuto non estingue la sanzione.
avviso-bollettini-avviso = Il bollettino sostituisce l'avviso pagoPA: non li paghi tutti e due.
avviso-bollettini-ricevuta = La ricevuta di versamento, con il bollo dell'ufficio postale, prova il pagamento: la conservi.
avviso-bollettini-entro-5gg = entro 5 giorni dalla notificazione
avviso-bollettini-dopo-5gg = dal 6° al 60° giorno dalla notificazione
avviso-bollettini-entro-60gg = entro 60 giorni dalla notificazione

avviso-bonifico-titolo = Pagare dall'estero con un bonifico
avviso-bonifico-testo = Chi si trova all'estero può pagare con un bonifico in euro sul conto qui indicato. Faccia un solo bonifico, per l'importo del termine entro il quale paga, e ne riporti la causale.
avviso-bonifico-spese = All'ente deve arrivare l'importo intero: le spese della Sua banca non si sottraggono.
avviso-bonifico-qr = Il codice QR contiene gli stessi dati, per le applicazioni delle banche che lo leggono.
avviso-bonifico-beneficiario = Beneficiario
avviso-bonifico-iban = IBAN
avviso-bonifico-bic = BIC / SWIFT
avviso-bonifico-causale = Causale
