# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian packages, one for each component. Libraries are found in the programs; what they load or start while they run is named here.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME emend)
set(CPACK_PACKAGE_CONTACT "Emend contributors <maintainers@emend.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # it would become the first line of each component's own description
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL cli)
if(TARGET emend)
  list(APPEND CPACK_COMPONENTS_ALL desktop)
endif()

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# Drivers of the databases, formats of images, and the language that is read without another setting.
set(loaded "libqt6sql6-psql, libqt6sql6-sqlite, qt6-image-formats-plugins, tesseract-ocr-eng")

set(CPACK_DEBIAN_CLI_PACKAGE_NAME emend-cli)
set(CPACK_DEBIAN_CLI_PACKAGE_SECTION text)
set(CPACK_DEBIAN_CLI_PACKAGE_DEPENDS "${loaded}")
set(CPACK_DEBIAN_CLI_PACKAGE_RECOMMENDS "postgresql-client")
set(CPACK_DEBIAN_CLI_PACKAGE_SUGGESTS "emend, postgresql, tesseract-ocr-ben, tesseract-ocr-deu, tesseract-ocr-spa")
set(CPACK_COMPONENT_CLI_DESCRIPTION "reader of receipts and other documents, for the command line
Emend reads receipts, invoices, bank statements and other documents and
turns them into checked fields: merchant, date, amount, tax and so on, each
with the place where it is printed and how sure the program is.

This package has the program for the command line: it reads files and
folders, runs the workers of a shared queue, and looks after the database,
the stored originals, the corrections and the audit log. It needs no
display.")

set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME emend)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SECTION text)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "${loaded}, libqt6svg6, hicolor-icon-theme")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS "fonts-noto-core, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SUGGESTS "emend-cli, tesseract-ocr-ben, tesseract-ocr-deu, tesseract-ocr-spa")
set(CPACK_COMPONENT_DESKTOP_DESCRIPTION "reader of receipts and other documents, with human review
Emend reads receipts, invoices, bank statements and other documents and
turns them into checked fields: merchant, date, amount, tax and so on, each
with the place where it is printed and how sure the program is.

This package has the desktop: documents are dropped on it or taken from a
watched folder and read in the background; what the program is not sure of
is shown page beside fields, to be confirmed or corrected by keyboard or
mouse. It works on a database of its own, or on a server that a team shares.")

include(CPack)
