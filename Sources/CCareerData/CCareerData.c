#include "CCareerData.h"

#define HAND_OUT(bytes, function)                  \
  const unsigned char *function(size_t *length) {  \
    *length = sizeof bytes;                        \
    return bytes;                                  \
  }

// #embed (C23) takes seconds and SwiftPM's .embedInCode minutes, and the build notices changes to
// the file.
static const unsigned char framework[] = {
#embed "../../data/framework/technology-leadership.json"
};

HAND_OUT(framework, cairn_builtin_framework)

static const unsigned char framework_document[] = {
#embed "../../data/framework/document.mustache"
};

HAND_OUT(framework_document, cairn_framework_document)

static const unsigned char brag[] = {
#embed "../../data/templates/brag.mustache"
};

HAND_OUT(brag, cairn_template_brag)

static const unsigned char review[] = {
#embed "../../data/templates/review.mustache"
};

HAND_OUT(review, cairn_template_review)

static const unsigned char packet[] = {
#embed "../../data/templates/packet.mustache"
};

HAND_OUT(packet, cairn_template_packet)

static const unsigned char form[] = {
#embed "../../data/templates/form.mustache"
};

HAND_OUT(form, cairn_template_form)

static const unsigned char report_page[] = {
#embed "../../data/report/report.mustache"
};

HAND_OUT(report_page, cairn_report_page)

static const unsigned char year_page[] = {
#embed "../../data/report/year.mustache"
};

HAND_OUT(year_page, cairn_year_page)

static const unsigned char page[] = {
#embed "../../data/report/page.mustache"
};

HAND_OUT(page, cairn_page)

static const unsigned char document[] = {
#embed "../../data/report/document.mustache"
};

HAND_OUT(document, cairn_document_page)

static const unsigned char report[] = {
#embed "../../data/report/report.css"
};

HAND_OUT(report, cairn_report_style)

static const unsigned char pictures[] = {
#embed "../../data/report/pictures.css"
};

HAND_OUT(pictures, cairn_picture_style)

static const unsigned char exchange_words[] = {
#embed "../../data/words/exchange.txt"
};

HAND_OUT(exchange_words, cairn_exchange_words)

static const unsigned char phrases[] = {
#embed "../../data/demo/phrases.txt"
};

HAND_OUT(phrases, cairn_demo_phrases)

static const unsigned char folding[] = {
#embed "../../data/unicode/folding.txt"
};

HAND_OUT(folding, cairn_folding_table)

static const unsigned char words[] = {
#embed "../../data/words/words.txt"
};

HAND_OUT(words, cairn_word_lists)

static const unsigned char widths[] = {
#embed "../../data/unicode/width.txt"
};

HAND_OUT(widths, cairn_width_table)

static const unsigned char shape[] = {
#embed "../../data/framework/shape.txt"
};

HAND_OUT(shape, cairn_framework_shape)

static const unsigned char help[] = {
#embed "../../data/help/commands.txt"
};

HAND_OUT(help, cairn_help)

static const unsigned char keys[] = {
#embed "../../data/help/keys.txt"
};

HAND_OUT(keys, cairn_keys)

static const unsigned char themes[] = {
#embed "../../data/themes.txt"
};

HAND_OUT(themes, cairn_themes)

static const unsigned char bash_completion[] = {
#embed "../../data/completion/cairn.bash"
};

HAND_OUT(bash_completion, cairn_completion_bash)

static const unsigned char zsh_completion[] = {
#embed "../../data/completion/cairn.zsh"
};

HAND_OUT(zsh_completion, cairn_completion_zsh)

static const unsigned char fish_completion[] = {
#embed "../../data/completion/cairn.fish"
};

HAND_OUT(fish_completion, cairn_completion_fish)

static const unsigned char notices[] = {
#embed "../../data/NOTICES"
};

HAND_OUT(notices, cairn_notices)

// Scripts/build writes the commit there; debug builds leave it out. The blank keeps the array from
// being empty.
static const unsigned char commit[] = {
    ' ',
#if !defined(DEBUG) && __has_embed("../../.build/commit") == __STDC_EMBED_FOUND__
#embed "../../.build/commit"
#endif
};

HAND_OUT(commit, cairn_commit)
