import subprocess

from build_scripts.finish import checksums


def made(folder):
    (folder / "sub").mkdir()
    (folder / "b.txt").write_text("b")
    (folder / "sub" / "a  c.txt").write_text("a")
    assert checksums.write(folder) == 2
    return folder


def test_the_list_is_one_that_sha256sum_reads(tmp_path):
    done = subprocess.run(["sha256sum", "--check", "--strict", checksums.NAME], cwd=made(tmp_path), capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout == "b.txt: OK\nsub/a  c.txt: OK\n"


def test_missing_changed_and_unlisted_files_are_told(tmp_path):
    assert checksums.wrong(tmp_path) == [checksums.NAME]
    assert checksums.wrong(made(tmp_path)) == []
    (tmp_path / "b.txt").write_text("B")
    (tmp_path / "sub" / "a  c.txt").unlink()
    (tmp_path / "new.txt").write_text("")
    assert checksums.wrong(tmp_path) == ["b.txt", "new.txt", "sub/a  c.txt"]


def test_the_built_site_agrees_with_its_list(any_site):
    assert checksums.wrong(any_site) == []
    print(f"{len(checksums.files(any_site))} files agree with {checksums.NAME}")
