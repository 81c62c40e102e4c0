package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"
)

// A block calls itself Khối or Cụm. A sentence that says one of them is wrong in half of
// the books, so no sentence does; what is called by its own name takes it from the book.
func TestSentencesFitAKhoiAndACumAlike(t *testing.T) {
	// Names to choose from, the words that tell the two apart or a list from a room, and what is said of one
	// hand-made year.
	may := []string{
		"BlockHelp", "SettingsHeads", "SettingsDeputies", "StartBlockHint", "StartBlockKinds",
		"GenerateBlock", "GenerateShort", "GenerateHead", "GenerateDeputy",
		"StartPracticeNote", "StartPracticeBlock", "StartPracticeCluster", "FlagHelp", "FieldCalled", "FieldCalledHead", "GroupBegins",
	}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, file := range files {
		if strings.HasSuffix(file.Name(), "_test.go") || !strings.HasSuffix(file.Name(), ".go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || slices.Contains(may, spec.Names[0].Name) {
				return !ok
			}
			ast.Inspect(spec, func(n ast.Node) bool {
				text, ok := n.(*ast.BasicLit)
				if !ok || text.Kind != token.STRING {
					return true
				}
				seen++
				plain := strings.ReplaceAll(strings.ToLower(text.Value), "khối, cụm", "")
				if strings.Contains(plain, "khối") || strings.Contains(plain, "cụm ") {
					t.Errorf("%s: %s says khối or cụm: %s", file.Name(), spec.Names[0].Name, text.Value)
				}
				return true
			})
			return false
		})
	}
	if seen < 1000 {
		t.Fatalf("only %d sentences were read", seen)
	}
}
