/** Tests of the stack as a user has it: a process, its environment, what it prints and leaves. */
@NullMarked
package io.finlego.standalone;

import org.jspecify.annotations.NullMarked;
