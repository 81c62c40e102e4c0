package profile

import (
	"errors"
	"io/fs"
	"log"
	"os"
	"path/filepath"
)

// A graphics driver can bring the program down while it makes its first window. A file that
// lies beside the profile meanwhile tells the next start.

// OpenGLBegun notes that the first window is being made by OpenGL.
func (p *Profile) OpenGLBegun() {
	err := os.MkdirAll(filepath.Dir(p.path), 0o700)
	if err == nil {
		err = os.WriteFile(p.opening(), nil, 0o600) // no cut of the power is to leave it for good: it is not synced
	}
	if err != nil {
		log.Printf("profile: %v", err)
	}
}

// OpenGLFailed tells whether a window by OpenGL was begun and never came into view.
func (p *Profile) OpenGLFailed() bool {
	_, err := os.Stat(p.opening())
	return err == nil
}

// OpenGLShown notes that the window came into view, or that OpenGL is to be tried again.
func (p *Profile) OpenGLShown() {
	if err := os.Remove(p.opening()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		log.Printf("profile: %v", err)
	}
}

func (p *Profile) opening() string { return p.path + ".opengl" }
