package registration

import (
	"fmt"
	"strconv"
	"strings"
)

// rowCode begins the code of a row.
const rowCode = "STD"

// RowCode says in a form that is sent out whom a row is about: the book, and a person or
// a collective of it.
func RowCode(identity string, personID, collectiveID int64) string {
	if collectiveID != 0 {
		return fmt.Sprintf("%s-%s-T%d", rowCode, shortIdentity(identity), collectiveID)
	}
	return fmt.Sprintf("%s-%s-C%d", rowCode, shortIdentity(identity), personID)
}

func shortIdentity(identity string) string {
	const letters = 8
	return identity[max(len(identity)-letters, 0):]
}

// rowOfCode reads a row's code; both are zero for one of another book, or no code.
func rowOfCode(identity, code string) (personID, collectiveID int64) {
	rest, ok := strings.CutPrefix(code, rowCode+"-"+shortIdentity(identity)+"-")
	if !ok || len(rest) < 2 {
		return 0, 0
	}
	id, err := strconv.ParseInt(rest[1:], 10, 64)
	switch {
	case err != nil || id < 1:
	case rest[0] == 'C':
		return id, 0
	case rest[0] == 'T':
		return 0, id
	}
	return 0, 0
}
