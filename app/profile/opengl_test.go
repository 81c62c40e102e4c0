package profile_test

import (
	"path/filepath"
	"testing"

	"sothidua/app/profile"
)

// Given a start that begins to make its window by OpenGL, when the window never comes into
// view, then every later start knows; when it does, none takes it for failed.
func TestAWindowThatNeverCameIntoViewIsKnownAtTheNextStart(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "chưa có")
	start := func() *profile.Profile { return profile.Open(folder) }
	if start().OpenGLFailed() {
		t.Error("failed before the first start")
	}
	start().OpenGLShown()
	start().OpenGLBegun()
	start().OpenGLFailed() // to ask changes nothing
	if !start().OpenGLFailed() {
		t.Error("nobody knows of it")
	}
	start().OpenGLShown()
	if start().OpenGLFailed() {
		t.Error("a window that came into view is taken for failed")
	}
}
