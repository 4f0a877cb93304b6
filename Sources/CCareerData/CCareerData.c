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
