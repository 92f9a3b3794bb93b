# Kutsusta koosteeseen: yksi tapaamisten väli
Starts: 2026-12-01 09:00
Speaks: Sari fi
Speaks: Mikko fi

-- Ohjaaja
Sari opens the operator's link
