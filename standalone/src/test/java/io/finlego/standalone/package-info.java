/**
 * Tests of the stack as a user runs it: as a process, with its environment, its output and the
 * files that it leaves.
 */
@NullMarked
package io.finlego.standalone;

import org.jspecify.annotations.NullMarked;
