package yamlfile

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestOver(t *testing.T) {
	profile, _ := Parse("profile", []byte("engagement:\n  model: outsourcing\n  reference: P-1\ntags: [a, b]\ndays: 30\nactive: true\nclient:\n  model: c\n"), Options{})
	file, _ := Parse("file", []byte("engagement:\n  reference: F-2\n  purpose: x\ntags: [c]\ndays:\nwords: {a: b}\nclient: {}\n"), Options{})
	both := file.Over(profile)

	var got testFile
	if found := both.Decode(&got); len(found) > 0 {
		t.Fatal(found)
	}
	purpose, active := "x", true
	want := testFile{
		Engagement: engagement{Model: "outsourcing", Reference: "F-2", Purpose: &purpose},
		Tags:       []string{"c"}, Days: 30, Active: &active, Words: map[string]string{"a": "b"}, Client: &engagement{Model: "c"},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(money{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for path, want := range map[string]string{
		"engagement.model": "profile:2:10", "engagement.reference": "file:2:14", "tags[0]": "file:4:8", "days": "profile:5:7",
		"engagement.kind": "file:1:1", "client.reference": "file:7:1",
	} {
		if got := both.Pos(path).String(); got != want {
			t.Errorf("Pos(%q) = %s, want %s", path, got, want)
		}
	}
	if profile.Has("words") || file.Has("active") || file.Has("engagement.model") {
		t.Error("a file was changed")
	}
}

func TestOverUnreadable(t *testing.T) {
	good, _ := Parse("good", []byte("days: 1\n"), Options{})
	bad, _ := Parse("bad", []byte("days: [\n"), Options{})
	if good.Over(bad).Readable() || bad.Over(good).Readable() {
		t.Error("a file that cannot be read became readable")
	}
	if !bad.Over(good).Has("days") || !good.Over(bad).Has("days") {
		t.Error("the readable part is lost")
	}
}
