// SPDX-License-Identifier: Apache-2.0
/** Tests of the whole path as a user runs it: command line in, run folder out, audited from its files. */
@NullMarked
package io.tradewind.app.system;

import org.jspecify.annotations.NullMarked;
