"""Two people apart: an umpire alone holds the record, and hands each seat what it may know."""
