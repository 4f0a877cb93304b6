#ifndef CCAREERDATA_H
#define CCAREERDATA_H

#include <stddef.h>

/// The files of data/ embedded in the program, so that it is a single file to copy. Bytes as in the
/// repository; `length` receives their number.
const unsigned char *cairn_builtin_framework(size_t *length);
const unsigned char *cairn_framework_document(size_t *length);
const unsigned char *cairn_template_brag(size_t *length);
const unsigned char *cairn_template_review(size_t *length);
const unsigned char *cairn_template_packet(size_t *length);
const unsigned char *cairn_template_form(size_t *length);
const unsigned char *cairn_page(size_t *length);
const unsigned char *cairn_document_page(size_t *length);
const unsigned char *cairn_report_page(size_t *length);
const unsigned char *cairn_year_page(size_t *length);
const unsigned char *cairn_report_style(size_t *length);
const unsigned char *cairn_picture_style(size_t *length);
const unsigned char *cairn_exchange_words(size_t *length);
const unsigned char *cairn_demo_phrases(size_t *length);
const unsigned char *cairn_folding_table(size_t *length);
const unsigned char *cairn_framework_shape(size_t *length);
const unsigned char *cairn_word_lists(size_t *length);
const unsigned char *cairn_width_table(size_t *length);
const unsigned char *cairn_help(size_t *length);
const unsigned char *cairn_keys(size_t *length);
const unsigned char *cairn_themes(size_t *length);
const unsigned char *cairn_completion_bash(size_t *length);
const unsigned char *cairn_completion_zsh(size_t *length);
const unsigned char *cairn_completion_fish(size_t *length);
const unsigned char *cairn_notices(size_t *length);

/// The commit that the program was built from, after a blank; nothing else if it is unknown.
const unsigned char *cairn_commit(size_t *length);

#endif
