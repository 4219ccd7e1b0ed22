# Every command of the project. `make` alone lists them.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python -m build_scripts

# What an editor gives a command reaches it as it is: through the environment, where no shell reads it once more.
export KIND ID FILE TEXT FROM TO EACH

.DEFAULT_GOAL := help
.PHONY: help site check serve new format find unused rename todo translate reference specimen test stress mutants audit measure bench verify links audit-deps chromium sizes screenshot lock clean

help:  ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/site.stamp $(VENV)/editions.tried  ## build the whole site into site/ [EDITIONS="epub pdf": with these editions only; EDITIONS=: with none; LANGS=en: in one language]
	@$(RUN) build $(if $(LANGS),--langs "$(LANGS)") $(if $(filter undefined,$(origin EDITIONS)),,--editions "$(EDITIONS)")

check: $(VENV)/site.stamp  ## say what is wrong with the content, and where, and with the style of the code; runs no test
	@$(RUN) check
	@if [ -x $(VENV)/bin/ruff ]; then $(VENV)/bin/ruff check --quiet build_scripts tests; else echo "ruff is not installed, so the style of the code was not looked at; make test installs it"; fi

serve: $(VENV)/site.stamp  ## show the site while writing; what is saved appears on the open page [LANGS="be": with these languages beside the site's own only; LANGS=: with none]
	@$(RUN) serve $(if $(filter undefined,$(origin LANGS)),,--langs "$(LANGS)")

new: $(VENV)/site.stamp  ## start a new item: make new KIND=quote ID=some-id [FILE=...]
	@$(RUN) new "$$KIND" "$$ID" $(if $(value FILE),--file "$$FILE")

format: $(VENV)/site.stamp  ## write the content canonically
	@$(RUN) format

find: $(VENV)/site.stamp  ## say where a word, number, id or source is used: make find TEXT=...
	@$(RUN) find "$$TEXT"

unused: $(VENV)/site.stamp  ## list the items that nothing refers to
	@$(RUN) unused

rename: $(VENV)/site.stamp  ## change an id everywhere: make rename KIND=place FROM=old TO=new
	@$(RUN) rename "$$KIND" "$$FROM" "$$TO"

todo: $(VENV)/site.stamp  ## count what an edition in another language needs: make todo [LANG=be]
	@$(RUN) todo $(if $(filter command line,$(origin LANG)),"$(LANG)")

translate: $(VENV)/site.stamp  ## bring the catalogues of translations up to date: make translate [LANG=be]
	@$(RUN) translate $(if $(filter command line,$(origin LANG)),"$(LANG)")

reference: $(VENV)/site.stamp  ## write CONTENT-FORMAT.md and content/schemas/ from the model
	@$(RUN) reference

specimen: $(VENV)/site.stamp  ## show every component in every state, for contributors
	@$(RUN) specimen --content tests/tiny/content

test: $(VENV)/test.stamp chromium  ## run every test but the long ones
	@$(VENV)/bin/python -m pytest

stress: $(VENV)/test.stamp chromium  ## run the long tests: kills, full disks, thousands of spoiled files, hostile content
	@$(VENV)/bin/python -m pytest -m stress -rP

mutants: $(VENV)/test.stamp  ## put small mistakes into the code and count how many the tests see: make mutants [EACH=5: of each module]
	@$(VENV)/bin/python -m tests.mutation_run --each $${EACH:-5}

audit: site chromium  ## run what needs other programs: readers of editions, servers, Lighthouse; installs them where it can
	@$(VENV)/bin/python -m tests.audit.programs
	@SITE_IS_BUILT=yes $(VENV)/bin/python -m pytest -m audit -rP
	@$(VENV)/bin/python -m tests.audit.table

verify: $(VENV)/site.stamp  ## prove that the build repeats: build twice under different circumstances, compare every byte
	@$(RUN) verify

links: $(VENV)/site.stamp  ## list the links that leave the site; CHECK=yes asks each one over the network
	@$(RUN) links $(if $(CHECK),--check)

audit-deps: $(VENV)/site.stamp  ## ask the Python advisory database about the locked packages; needs a network and pip-audit
	@pip-audit --require-hashes --disable-pip -r requirements/site.txt

chromium: $(VENV)/test.stamp
	@$(VENV)/bin/python tests/chromium.py

sizes: site  ## print the sizes of what the build made, for the README
	@$(RUN) sizes

measure: site $(VENV)/test.stamp chromium  ## weigh every page, let Lighthouse and axe read it: the table in MEASURED.md
	@$(VENV)/bin/python -m tests.audit.table

bench: $(VENV)/test.stamp  ## time whole builds, and plain MkDocs on the same Markdown, at 1 and 10 times the size of the content
	@$(VENV)/bin/python -m tests.bench --steps

screenshot: site $(VENV)/test.stamp  ## take the screenshot of the README
	@$(VENV)/bin/python -m tests.screenshot screenshot.png

lock: $(VENV)/lock.stamp  ## renew the locked requirements from requirements/*.in
	@for name in site editions test; do $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements/$$name.in --output-file requirements/$$name.txt; done

clean:  ## delete what the build made
	@rm -rf site .build docs/.rendered && git clean -fdXq docs

$(VENV)/pip.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; name one with make PYTHON=python3.12 ...")'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

# A machine that can't have the packages of the editions builds the site and the editions that need none.
$(VENV)/editions.tried: requirements/editions.txt $(VENV)/site.stamp
	@echo "installing requirements/editions.txt"
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r $< || echo "those packages can't be installed here; the build says which editions it leaves out"
	@touch $@

$(VENV)/%.stamp: requirements/%.txt $(VENV)/pip.stamp
	@echo "installing requirements/$*.txt"
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@
