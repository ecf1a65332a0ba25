/** No dialog stands above this page. */
export default function NoModal() {
  return null;
}
