package scoring

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// mostEvidence is how large a file with a score may be, in MB: the book goes around with it.
const mostEvidence = 10

// EvidenceFiles are the endings of files that can prove points: scans, pictures and
// documents, nothing that runs.
var EvidenceFiles = []string{".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".docx", ".xlsx", ".doc", ".xls", ".txt"}

// ReadEvidence reads the file that proves points (minh chứng).
func ReadEvidence(path string) ([]byte, error) {
	name := filepath.Base(path)
	if !slices.Contains(EvidenceFiles, strings.ToLower(filepath.Ext(path))) {
		return nil, fault.New(fault.Invalid, fmt.Sprintf(words.ScoreFileKind, name), words.ScoreFileKinds)
	}
	bytes, err := files.Read(path, mostEvidence<<20)
	switch {
	case errors.Is(err, files.ErrTooLarge):
		return nil, fault.New(fault.Invalid, fmt.Sprintf(words.ScoreFileBig, name, mostEvidence), words.ScoreFileSmall)
	case err != nil:
		return nil, fault.Wrap(fault.Invalid, err, fmt.Sprintf(words.FileReadWhat, name), words.ScoreFileAgain)
	}
	return bytes, nil
}

// Attach keeps the bytes of a file with what a unit has for a criterion.
func Attach(tx *data.Tx, criterionID, unitID int64, name string, bytes []byte) error {
	hash, err := tx.AddContent(bytes)
	if err != nil {
		return err
	}
	return Give(tx, criterionID, unitID, func(s *data.Score) { s.FileName, s.Hash = name, hash })
}

// WriteEvidence writes a file that was kept.
func WriteEvidence(w io.Writer, book *data.Book, hash string) error {
	bytes, err := book.Content(context.Background(), hash)
	if err != nil {
		return err
	}
	_, err = w.Write(bytes)
	return err
}
