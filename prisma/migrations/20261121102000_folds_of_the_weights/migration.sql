-- A version of the weights also says how viewings fold into strength, and how fast acts fade.
ALTER TABLE "weight_set" ADD COLUMN "fold" TEXT NOT NULL DEFAULT 'viewing',
ADD COLUMN "half_life_days" DOUBLE PRECISION;

alter table weight_set
  add check (fold in ('viewing', 'sum', 'max', 'last')),
  add check (half_life_days > 0 and half_life_days < 'infinity');

-- Events and rankings name the version they were made under: what it says must stay.
create function refuse_other_weights() returns trigger language plpgsql as $$
begin
  raise exception 'Versions of the weights are immutable.';
end $$;
create trigger weight_set_is_immutable before update on weight_set
  for each row execute function refuse_other_weights();
