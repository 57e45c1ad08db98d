# Stato: riveduto
# {titolo}

oggetto = {titolo}
intro =
    Gentile destinatario, in riferimento al verbale n. { $numero } Le comunichiamo quanto segue.
etichetta-luogo = Luogo
etichetta-entro = Entro il giorno
chiusura = Per ogni chiarimento può rivolgersi a { $ente_comando }, tel. { $ente_telefono }, PEC { $ente_pec }.
