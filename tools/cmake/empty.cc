// The source file that the precompiled headers are made with.
