// SPDX-License-Identifier: MIT
#pragma once

#include "render/views.h"

namespace fasti {

using render::all_views;
using render::View;
using render::view_of;
using render::ViewSubjects;

}  // namespace fasti
