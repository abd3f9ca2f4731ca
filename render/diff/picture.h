// SPDX-License-Identifier: MIT
#pragma once

#include "render/content.h"
#include "render/content/status.h"
#include "render/diff/diff.h"

/// One picture of two versions: what both have as the newer has it, and beside it what only the
/// older has, struck through. What is told otherwise says so in words at its date.
namespace fasti::render {

/// For the views of events. A date that changed stands a second time where it was, and an arrow
/// leads from there to where it is.
Content content_of_both(const Comparison& of);

/// For the view of instruments. What has other states stands twice, as it was and as it is.
/// `content` is that of `content_of_both`.
StatusContent status_of_both(const Comparison& of, const Content& content);

}  // namespace fasti::render
