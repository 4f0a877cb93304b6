#include "CCareerData.h"

// #embed (C23) costs seconds where SwiftPM's .embedInCode costs minutes, and the build notices
// when the file changes.
static const unsigned char framework[] = {
#embed "../../data/framework/technology-leadership.json"
};

const unsigned char *cairn_builtin_framework(size_t *length) {
  *length = sizeof framework;
  return framework;
}

static const unsigned char brag[] = {
#embed "../../data/templates/brag.mustache"
};

const unsigned char *cairn_template_brag(size_t *length) {
  *length = sizeof brag;
  return brag;
}

static const unsigned char review[] = {
#embed "../../data/templates/review.mustache"
};

const unsigned char *cairn_template_review(size_t *length) {
  *length = sizeof review;
  return review;
}

static const unsigned char packet[] = {
#embed "../../data/templates/packet.mustache"
};

const unsigned char *cairn_template_packet(size_t *length) {
  *length = sizeof packet;
  return packet;
}

static const unsigned char phrases[] = {
#embed "../../data/demo/phrases.txt"
};

const unsigned char *cairn_demo_phrases(size_t *length) {
  *length = sizeof phrases;
  return phrases;
}

static const unsigned char folding[] = {
#embed "../../data/unicode/folding.txt"
};

const unsigned char *cairn_folding_table(size_t *length) {
  *length = sizeof folding;
  return folding;
}
